-- The denomination that a summary or leaflet gives itself: it may be that of another medicine.
ALTER TABLE product_information ADD COLUMN denomination TEXT NOT NULL DEFAULT '';
