ALTER TABLE `exercise_version` ADD `solution` text;--> statement-breakpoint
ALTER TABLE `exercise` ADD `hints` text DEFAULT '[]' NOT NULL;