-- Trang công khai: whether everybody may see the figures of campaign days, and whether days under way are among them.
CREATE TABLE public_page (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    enabled      boolean NOT NULL,
    show_running boolean NOT NULL
);
INSERT INTO public_page (enabled, show_running) VALUES (true, false);
