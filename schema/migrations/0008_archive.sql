CREATE TABLE `exercise_archive` (
	`version` text PRIMARY KEY NOT NULL,
	`files` blob NOT NULL,
	FOREIGN KEY (`version`) REFERENCES `exercise_version`(`version`) ON UPDATE no action ON DELETE no action
);
