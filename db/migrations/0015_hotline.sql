CREATE TABLE "hotline_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hotline_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "work_order_replies" (
	"case_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"text" text NOT NULL,
	"drafted_by_id" uuid,
	"contacted_at" timestamp with time zone NOT NULL,
	"contacted_by" text NOT NULL,
	"contact_way" text NOT NULL,
	"contact_result" text NOT NULL,
	"contact_note" text,
	"replied_at" timestamp with time zone,
	"reviewed_by_id" uuid,
	"is_resolved" boolean,
	"is_satisfied" boolean,
	"called_back_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_order_replies_case_id_round_pk" PRIMARY KEY("case_id","round")
);
--> statement-breakpoint
CREATE TABLE "work_orders" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"hotline_no" text NOT NULL,
	"order_class" text NOT NULL,
	"level" text NOT NULL,
	"dispatched_at" timestamp with time zone NOT NULL,
	"place" text,
	"content" text NOT NULL,
	"given_limit" jsonb,
	"dispatcher_post_id" uuid,
	"handler_post_id" uuid,
	"leader_post_id" uuid,
	"asked_by_id" uuid,
	"asked_days" integer,
	"is_extended" boolean DEFAULT false NOT NULL,
	"return_reason" text,
	"redo_count" integer DEFAULT 0 NOT NULL,
	"redone_at" timestamp with time zone,
	"supervised_at" timestamp with time zone,
	"supervision" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_orders_hotlineNo_unique" UNIQUE("hotline_no")
);
--> statement-breakpoint
ALTER TABLE "work_order_replies" ADD CONSTRAINT "work_order_replies_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order_replies" ADD CONSTRAINT "work_order_replies_drafted_by_id_people_id_fk" FOREIGN KEY ("drafted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order_replies" ADD CONSTRAINT "work_order_replies_reviewed_by_id_people_id_fk" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_dispatcher_post_id_posts_id_fk" FOREIGN KEY ("dispatcher_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_handler_post_id_posts_id_fk" FOREIGN KEY ("handler_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "work_order_replies_replied_at_index" ON "work_order_replies" USING btree ("replied_at");