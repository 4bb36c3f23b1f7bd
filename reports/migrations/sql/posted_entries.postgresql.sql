-- A posted entry of the ledger is final: PostgreSQL's half. The same rules for SQLite are in the file beside this one.
--
-- ENABLE ALWAYS: the triggers fire for replication roles too, so `SET session_replication_role` is no way around them.

CREATE OR REPLACE FUNCTION reports_refuse(message text, hint text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'restrict_violation', MESSAGE = message, HINT = hint;
END $$;

CREATE OR REPLACE FUNCTION reports_posted_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- The one exception: demonstration entries may go, and only go.
        IF OLD.state = 'posted' AND NOT OLD.is_demo THEN
            PERFORM reports_refuse('Проведённую запись нельзя удалить: сделайте сторно.',
                                   'A posted ledger entry cannot be deleted: post a reversal.');
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.state = 'posted' THEN
        PERFORM reports_refuse('Проведённую запись нельзя изменить: сделайте сторно.',
                               'A posted ledger entry is final: post a reversal.');
    END IF;
    IF NEW.reversal_of_id IS NOT NULL THEN
        PERFORM reports_refuse('Сторно проводится сразу, черновика у него нет.',
                               'A reversal is inserted posted, never made out of a draft.');
    END IF;
    RETURN NEW;
END $$;

-- A reversal takes back exactly what it points to, once, and demonstration never touches real entries.
CREATE OR REPLACE FUNCTION reports_reversal_mirrors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM reports_ledgerentry AS wrong
        WHERE wrong.id = NEW.reversal_of_id AND wrong.state = 'posted' AND wrong.reversal_of_id IS NULL
            AND wrong.is_demo = NEW.is_demo AND wrong.year = NEW.year AND wrong.kind = NEW.kind
            AND wrong.basis = NEW.basis AND wrong.amount = NEW.amount
            AND wrong.fund_id IS NOT DISTINCT FROM NEW.fund_id
            AND wrong.category_id IS NOT DISTINCT FROM NEW.category_id
            AND wrong.initiative_id IS NOT DISTINCT FROM NEW.initiative_id
            AND wrong.organisation_id IS NOT DISTINCT FROM NEW.organisation_id
    ) THEN
        PERFORM reports_refuse('Сторно должно повторять проведённую запись, которую отменяет.',
                               'A reversal must mirror the posted entry it reverses.');
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION reports_posted_no_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM reports_ledgerentry WHERE state = 'posted' AND NOT is_demo) THEN
        PERFORM reports_refuse('Таблицу с проведёнными записями нельзя опустошить.',
                               'The ledger holds posted entries and cannot be truncated.');
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER reports_posted_is_final
BEFORE UPDATE OR DELETE ON reports_ledgerentry
FOR EACH ROW EXECUTE FUNCTION reports_posted_is_final();

CREATE TRIGGER reports_reversal_mirrors
BEFORE INSERT ON reports_ledgerentry
FOR EACH ROW WHEN (NEW.reversal_of_id IS NOT NULL) EXECUTE FUNCTION reports_reversal_mirrors();

CREATE TRIGGER reports_posted_no_truncate
BEFORE TRUNCATE ON reports_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION reports_posted_no_truncate();

ALTER TABLE reports_ledgerentry ENABLE ALWAYS TRIGGER reports_posted_is_final;
ALTER TABLE reports_ledgerentry ENABLE ALWAYS TRIGGER reports_reversal_mirrors;
ALTER TABLE reports_ledgerentry ENABLE ALWAYS TRIGGER reports_posted_no_truncate;
