/**
 * Events as iCalendar files (RFC 5545). What an event is comes in as {@link
 * fi.tukipakki.calendar.CalendarEvent}; {@link fi.tukipakki.calendar.ICalendar} writes a file of
 * them, {@link fi.tukipakki.calendar.ZoneBlock} the time zone in it. Nothing here knows the clock.
 */
package fi.tukipakki.calendar;
