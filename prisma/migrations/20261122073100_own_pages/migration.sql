-- Addresses of one ticket and one list, from which the extension derives where tickets are in a helpdesk that it does not know.
ALTER TABLE connector ADD COLUMN pages jsonb;
