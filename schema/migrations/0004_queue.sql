DROP INDEX `job_ready`;--> statement-breakpoint
ALTER TABLE `job` ADD `priority` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `job` ADD `claimed_at` integer;--> statement-breakpoint
ALTER TABLE `job` ADD `ended_at` integer;--> statement-breakpoint
CREATE INDEX `job_ended` ON `job` (`kind`,`ended_at`,`claimed_at`);--> statement-breakpoint
CREATE INDEX `job_ready` ON `job` (`state`,`priority`,`turn`,`enqueued_at`,`id`);--> statement-breakpoint
ALTER TABLE `grader` ADD `lanes` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `submission` ADD `same_as` text REFERENCES submission(id);--> statement-breakpoint
UPDATE `job` SET `priority` = 3 WHERE `kind` = 'practice';
