//! The command line as scripts use it: starting the daemon, exit codes, output.

mod agendas;
mod auth;
mod booking_mails;
mod bookings;
mod calendars;
mod clones;
mod maps;
mod orgs;
mod output;
mod payments;
mod refusals;
mod registration;
mod series;
mod signups;
mod slots;
mod start;
mod venues;
