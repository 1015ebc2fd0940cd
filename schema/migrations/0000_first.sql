CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`password_hash` text,
	`role` text DEFAULT 'learner' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `cohort` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`join_code` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohort_join_code_unique` ON `cohort` (`join_code`);--> statement-breakpoint
CREATE TABLE `member` (
	`cohort_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `user_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohort`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `member_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `exercise_version` (
	`version` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`manifest` text NOT NULL,
	`prompt` text NOT NULL,
	`starter` text NOT NULL,
	`cases` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `exercise` (
	`slug` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	FOREIGN KEY (`version`) REFERENCES `exercise_version`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `seed` (
	`version` text NOT NULL,
	`slot` integer NOT NULL,
	`generation` integer NOT NULL,
	`seed` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`version`, `slot`),
	FOREIGN KEY (`version`) REFERENCES `exercise_version`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` text NOT NULL,
	`data` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_job` ON `event` (`job`,`id`);--> statement-breakpoint
CREATE TABLE `grader` (
	`id` text PRIMARY KEY NOT NULL,
	`sandbox` text NOT NULL,
	`reference` text NOT NULL,
	`reference_notes` text NOT NULL,
	`version` text NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`learner` text NOT NULL,
	`state` text NOT NULL,
	`turn` integer NOT NULL,
	`enqueued_at` integer NOT NULL,
	`lease_until` integer,
	`lease_by` text,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_ready` ON `job` (`state`,`turn`,`enqueued_at`);--> statement-breakpoint
CREATE INDEX `job_learner` ON `job` (`learner`,`state`);--> statement-breakpoint
CREATE TABLE `report` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`report` text NOT NULL,
	`graded_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `report_verdict` ON `report` (`verdict`);--> statement-breakpoint
CREATE TABLE `submission` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`slug` text NOT NULL,
	`version` text NOT NULL,
	`source` text NOT NULL,
	`seed` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version`) REFERENCES `exercise_version`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_idempotency` ON `submission` (`user_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `submission_history` ON `submission` (`user_id`,`slug`,`created_at`);