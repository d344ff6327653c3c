-- Statistics by reporting quarter from stored sums: the last month of each quarter is stored in two parts, to the 14th and from the 15th, where
-- a reporting quarter begins.
-- Made again from the ledger, in these parts.
TRUNCATE rollup, rollup_head, rollup_member;
