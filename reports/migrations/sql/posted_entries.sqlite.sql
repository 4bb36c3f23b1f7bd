-- A posted entry of the ledger is final: SQLite's half. The same rules for PostgreSQL are in the file beside this one.
--
-- SQLite drops these triggers together with the table, and Django remakes the table for almost any change of the model:
-- every migration that touches reports.LedgerEntry ends with reports.triggers.install (tests/reports guards it).

CREATE TRIGGER reports_posted_no_update
BEFORE UPDATE ON reports_ledgerentry
WHEN OLD.state = 'posted'
BEGIN
    SELECT RAISE(ABORT, 'Проведённую запись нельзя изменить: сделайте сторно. / A posted ledger entry is final: post a reversal.');
END;

-- The one exception: demonstration entries may go, and only go.
CREATE TRIGGER reports_posted_no_delete
BEFORE DELETE ON reports_ledgerentry
WHEN OLD.state = 'posted' AND NOT OLD.is_demo
BEGIN
    SELECT RAISE(ABORT, 'Проведённую запись нельзя удалить: сделайте сторно. / A posted ledger entry cannot be deleted: post a reversal.');
END;

-- INSERT OR REPLACE and UPDATE OR REPLACE remove the row in the way without firing the trigger above.
CREATE TRIGGER reports_posted_no_replace_by_insert
BEFORE INSERT ON reports_ledgerentry
WHEN EXISTS (SELECT 1 FROM reports_ledgerentry AS kept WHERE kept.id = NEW.id AND kept.state = 'posted')
    OR (NEW.number IS NOT NULL AND EXISTS (
        SELECT 1 FROM reports_ledgerentry AS kept WHERE kept.is_demo = NEW.is_demo AND kept.number = NEW.number
    ))
    OR (NEW.reversal_of_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM reports_ledgerentry AS kept WHERE kept.reversal_of_id = NEW.reversal_of_id
    ))
BEGIN
    SELECT RAISE(ABORT, 'Это место занято проведённой записью: заменить её нельзя. / A posted ledger entry cannot be replaced.');
END;

CREATE TRIGGER reports_posted_no_replace_by_update
BEFORE UPDATE ON reports_ledgerentry
WHEN (NEW.id <> OLD.id AND EXISTS (
        SELECT 1 FROM reports_ledgerentry AS kept WHERE kept.id = NEW.id AND kept.state = 'posted'
    ))
    OR (NEW.number IS NOT NULL AND EXISTS (
        SELECT 1 FROM reports_ledgerentry AS kept
        WHERE kept.is_demo = NEW.is_demo AND kept.number = NEW.number AND kept.id <> OLD.id
    ))
BEGIN
    SELECT RAISE(ABORT, 'Это место занято проведённой записью: заменить её нельзя. / A posted ledger entry cannot be replaced.');
END;

-- A reversal takes back exactly what it points to, once, and demonstration never touches real entries.
CREATE TRIGGER reports_reversal_mirrors_by_insert
BEFORE INSERT ON reports_ledgerentry
WHEN NEW.reversal_of_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM reports_ledgerentry AS wrong
    WHERE wrong.id = NEW.reversal_of_id AND wrong.state = 'posted' AND wrong.reversal_of_id IS NULL
        AND wrong.is_demo = NEW.is_demo AND wrong.year = NEW.year AND wrong.kind = NEW.kind
        AND wrong.basis = NEW.basis AND wrong.amount = NEW.amount AND wrong.fund_id IS NEW.fund_id
        AND wrong.category_id IS NEW.category_id AND wrong.initiative_id IS NEW.initiative_id
        AND wrong.organisation_id IS NEW.organisation_id
)
BEGIN
    SELECT RAISE(ABORT, 'Сторно должно повторять проведённую запись, которую отменяет. / A reversal must mirror the posted entry it reverses.');
END;

CREATE TRIGGER reports_reversal_mirrors_by_update
BEFORE UPDATE ON reports_ledgerentry
WHEN NEW.reversal_of_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'Сторно проводится сразу, черновика у него нет. / A reversal is inserted posted, never made out of a draft.');
END;
