-- Ends the transaction of a step whose grounds have changed: a step and what it rests on travel in one trip, and the program is told by the state.
CREATE FUNCTION must_hold(is_so boolean) RETURNS void LANGUAGE plpgsql AS
$$ BEGIN
    IF is_so IS NOT TRUE THEN RAISE EXCEPTION 'Another step was faster; this one is made again.' USING ERRCODE = 'AD001'; END IF;
END $$;
