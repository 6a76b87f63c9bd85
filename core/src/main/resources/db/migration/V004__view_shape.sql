-- Which shape a view's answering tables have: a program that knows another one makes the view again before it serves.
ALTER TABLE view_generation ADD COLUMN shape int NOT NULL DEFAULT 1;
