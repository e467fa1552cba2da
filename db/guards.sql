-- What a table definition cannot say.
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
create index notices_search on notices using gin (search);
--> statement-breakpoint
create index service_items_search on service_items using gin (search);
--> statement-breakpoint
create index assignments_waiting on assignments (post_id, due_on) where ended_at is null;
