CREATE TABLE `practice` (
	`submission_id` text NOT NULL,
	`case_index` integer NOT NULL,
	`job` text NOT NULL,
	`outcome` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `case_index`),
	FOREIGN KEY (`submission_id`) REFERENCES `submission`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_job_unique` ON `practice` (`job`);--> statement-breakpoint
DROP INDEX `job_ready`;--> statement-breakpoint
ALTER TABLE `job` ADD `kind` text DEFAULT 'grade' NOT NULL;--> statement-breakpoint
CREATE INDEX `job_ready` ON `job` (`state`,`kind`,`turn`,`enqueued_at`);