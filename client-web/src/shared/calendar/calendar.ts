import { fetchCalendar } from '../api/calendar';
import { remote } from '../ui/remote';

/** The calendar of whoever is signed in, asked for once a page by its reminders; whoever changes what it tells reloads it. */
export const calendar = remote(fetchCalendar);
