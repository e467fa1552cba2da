-- What a table definition cannot say, and the calendar every installation starts with.
-- Events are append-only (G0-13): neither the app nor a hand at the console changes or removes one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
--> statement-breakpoint
create trigger events_no_truncate before truncate on events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger event_blocks_append_only before update or delete on event_blocks for each row execute function refuse_change();
--> statement-breakpoint
create trigger event_blocks_no_truncate before truncate on event_blocks for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_checks_append_only before update or delete on audit_checks for each row execute function refuse_change();
--> statement-breakpoint
create trigger notice_versions_append_only before update or delete on notice_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger service_guides_append_only before update or delete on service_guides for each row execute function refuse_change();
--> statement-breakpoint
-- At any date at most one holder acts in a post, and one matter has at most one portfolio row in force (office.md §8.3 a).
create extension if not exists btree_gist;
--> statement-breakpoint
alter table post_holders add constraint post_holders_one_at_a_time
  exclude using gist (post_id with =, daterange(from_on, until_on, '[]') with &&);
--> statement-breakpoint
-- Every desk is a post's or a person's, never both, never nobody's.
alter table assignments add constraint assignments_one_desk check ((post_id is null) <> (person_id is null));
--> statement-breakpoint
alter table ratings add constraint ratings_five_grades check (grade between 1 and 5);
--> statement-breakpoint
create index service_items_search on service_items using gin (search);
--> statement-breakpoint
create index assignments_waiting on assignments (post_id, due_on) where ended_at is null;
--> statement-breakpoint
-- The State Council's holiday notices, without which no deadline can be reckoned; db/seed/calendar.ts has the same days.
insert into calendar_years (year, notice, announced_on) values
  (2024, '国办发明电〔2023〕7号', '2023-10-25'),
  (2025, '国办发明电〔2024〕12号', '2024-11-12'),
  (2026, '国办发明电〔2025〕7号', '2025-11-04');
--> statement-breakpoint
insert into calendar_days ("on", is_working_day, name) values
  ('2024-01-01', false, '元旦'),
  ('2024-02-10', false, '春节'),
  ('2024-02-11', false, '春节'),
  ('2024-02-12', false, '春节'),
  ('2024-02-13', false, '春节'),
  ('2024-02-14', false, '春节'),
  ('2024-02-15', false, '春节'),
  ('2024-02-16', false, '春节'),
  ('2024-02-17', false, '春节'),
  ('2024-04-04', false, '清明节'),
  ('2024-04-05', false, '清明节'),
  ('2024-04-06', false, '清明节'),
  ('2024-05-01', false, '劳动节'),
  ('2024-05-02', false, '劳动节'),
  ('2024-05-03', false, '劳动节'),
  ('2024-05-04', false, '劳动节'),
  ('2024-05-05', false, '劳动节'),
  ('2024-06-10', false, '端午节'),
  ('2024-09-15', false, '中秋节'),
  ('2024-09-16', false, '中秋节'),
  ('2024-09-17', false, '中秋节'),
  ('2024-10-01', false, '国庆节'),
  ('2024-10-02', false, '国庆节'),
  ('2024-10-03', false, '国庆节'),
  ('2024-10-04', false, '国庆节'),
  ('2024-10-05', false, '国庆节'),
  ('2024-10-06', false, '国庆节'),
  ('2024-10-07', false, '国庆节'),
  ('2024-02-04', true, '春节'),
  ('2024-02-18', true, '春节'),
  ('2024-04-07', true, '清明节'),
  ('2024-04-28', true, '劳动节'),
  ('2024-05-11', true, '劳动节'),
  ('2024-09-14', true, '中秋节'),
  ('2024-09-29', true, '国庆节'),
  ('2024-10-12', true, '国庆节'),
  ('2025-01-01', false, '元旦'),
  ('2025-01-28', false, '春节'),
  ('2025-01-29', false, '春节'),
  ('2025-01-30', false, '春节'),
  ('2025-01-31', false, '春节'),
  ('2025-02-01', false, '春节'),
  ('2025-02-02', false, '春节'),
  ('2025-02-03', false, '春节'),
  ('2025-02-04', false, '春节'),
  ('2025-04-04', false, '清明节'),
  ('2025-04-05', false, '清明节'),
  ('2025-04-06', false, '清明节'),
  ('2025-05-01', false, '劳动节'),
  ('2025-05-02', false, '劳动节'),
  ('2025-05-03', false, '劳动节'),
  ('2025-05-04', false, '劳动节'),
  ('2025-05-05', false, '劳动节'),
  ('2025-05-31', false, '端午节'),
  ('2025-06-01', false, '端午节'),
  ('2025-06-02', false, '端午节'),
  ('2025-10-01', false, '国庆节、中秋节'),
  ('2025-10-02', false, '国庆节、中秋节'),
  ('2025-10-03', false, '国庆节、中秋节'),
  ('2025-10-04', false, '国庆节、中秋节'),
  ('2025-10-05', false, '国庆节、中秋节'),
  ('2025-10-06', false, '国庆节、中秋节'),
  ('2025-10-07', false, '国庆节、中秋节'),
  ('2025-10-08', false, '国庆节、中秋节'),
  ('2025-01-26', true, '春节'),
  ('2025-02-08', true, '春节'),
  ('2025-04-27', true, '劳动节'),
  ('2025-09-28', true, '国庆节、中秋节'),
  ('2025-10-11', true, '国庆节、中秋节'),
  ('2026-01-01', false, '元旦'),
  ('2026-01-02', false, '元旦'),
  ('2026-01-03', false, '元旦'),
  ('2026-02-15', false, '春节'),
  ('2026-02-16', false, '春节'),
  ('2026-02-17', false, '春节'),
  ('2026-02-18', false, '春节'),
  ('2026-02-19', false, '春节'),
  ('2026-02-20', false, '春节'),
  ('2026-02-21', false, '春节'),
  ('2026-02-22', false, '春节'),
  ('2026-02-23', false, '春节'),
  ('2026-04-04', false, '清明节'),
  ('2026-04-05', false, '清明节'),
  ('2026-04-06', false, '清明节'),
  ('2026-05-01', false, '劳动节'),
  ('2026-05-02', false, '劳动节'),
  ('2026-05-03', false, '劳动节'),
  ('2026-05-04', false, '劳动节'),
  ('2026-05-05', false, '劳动节'),
  ('2026-06-19', false, '端午节'),
  ('2026-06-20', false, '端午节'),
  ('2026-06-21', false, '端午节'),
  ('2026-09-25', false, '中秋节'),
  ('2026-09-26', false, '中秋节'),
  ('2026-09-27', false, '中秋节'),
  ('2026-10-01', false, '国庆节'),
  ('2026-10-02', false, '国庆节'),
  ('2026-10-03', false, '国庆节'),
  ('2026-10-04', false, '国庆节'),
  ('2026-10-05', false, '国庆节'),
  ('2026-10-06', false, '国庆节'),
  ('2026-10-07', false, '国庆节'),
  ('2026-01-04', true, '元旦'),
  ('2026-02-14', true, '春节'),
  ('2026-02-28', true, '春节'),
  ('2026-05-09', true, '劳动节'),
  ('2026-09-20', true, '国庆节'),
  ('2026-10-10', true, '国庆节');
