-- Every start asks whether the case has an instance of the same workflow already: found by both, not by looking through all that run.

DROP INDEX ix_workflow_instance_correlation;
CREATE INDEX ix_workflow_instance_correlation ON workflow_instance (correlation_id, definition_id) WHERE correlation_id IS NOT NULL;
