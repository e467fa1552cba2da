CREATE TABLE "disclosure_complaints" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"village_id" uuid NOT NULL,
	"item_id" uuid,
	"ground" text NOT NULL,
	"text" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "disclosure_complaints" ADD CONSTRAINT "disclosure_complaints_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_complaints" ADD CONSTRAINT "disclosure_complaints_village_id_villages_id_fk" FOREIGN KEY ("village_id") REFERENCES "public"."villages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_complaints" ADD CONSTRAINT "disclosure_complaints_item_id_disclosure_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."disclosure_items"("id") ON DELETE no action ON UPDATE no action;