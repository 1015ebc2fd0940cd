DROP INDEX `submission_history`;--> statement-breakpoint
CREATE INDEX `submission_history` ON `submission` (`user_id`,`slug`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `report_time` ON `report` (`submission_id`,`verdict`,`graded_at`);