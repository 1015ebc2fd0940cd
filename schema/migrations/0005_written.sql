CREATE TABLE `marking` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`levels` text NOT NULL,
	`passed` integer NOT NULL,
	`marked_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `exercise_version` ADD `written` text;--> statement-breakpoint
ALTER TABLE `exercise_version` ADD `answer_key` text;