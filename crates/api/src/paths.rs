//! Path templates of the interface.

/// Events: list, create.
pub const EVENTS: &str = "/v1/events";
/// One event: get, edit, delete.
pub const EVENT: &str = "/v1/events/{event}";
/// Publish an event.
pub const EVENT_PUBLISH: &str = "/v1/events/{event}/publish";
/// Cancel an event.
pub const EVENT_CANCEL: &str = "/v1/events/{event}/cancel";
/// Complete an event.
pub const EVENT_COMPLETE: &str = "/v1/events/{event}/complete";
/// Make a draft as an event is.
pub const EVENT_CLONE: &str = "/v1/events/{event}/clone";
/// The dates of a series.
pub const OCCURRENCES: &str = "/v1/events/{event}/occurrences";
/// Call one date of a series off.
pub const OCCURRENCE_CANCEL: &str = "/v1/events/{event}/occurrences/{occurrence}/cancel";
/// Guests of an event: list, add.
pub const GUESTS: &str = "/v1/events/{event}/guests";
/// One guest: get, edit, remove.
pub const GUEST: &str = "/v1/events/{event}/guests/{guest}";
/// Invite guests.
pub const GUESTS_INVITE: &str = "/v1/events/{event}/guests/invite";
/// Import guests from CSV or JSON lines.
pub const GUESTS_IMPORT: &str = "/v1/events/{event}/guests/import";
/// Export guests as CSV or JSON lines.
pub const GUESTS_EXPORT: &str = "/v1/events/{event}/guests/export";
/// Change all guests of a set.
pub const GUEST_SET_EDIT: &str = "/v1/events/{event}/guests/edit";
/// Take all guests of a set off the list.
pub const GUEST_SET_REMOVE: &str = "/v1/events/{event}/guests/remove";
/// Let all guests of a set in, or take that back.
pub const GUEST_SET_CHECK_IN: &str = "/v1/events/{event}/guests/checkin";
/// Let all of a set come who asked.
pub const GUEST_SET_APPROVE: &str = "/v1/events/{event}/guests/approve";
/// Turn all of a set down who asked to come.
pub const GUEST_SET_REJECT: &str = "/v1/events/{event}/guests/reject";
/// Answer for all guests of a set.
pub const GUEST_SET_ANSWER: &str = "/v1/events/{event}/guests/answer";
/// Record a guest's answer.
pub const ANSWER: &str = "/v1/events/{event}/guests/{guest}/answer";
/// Let a guest in at the door, or take that back.
pub const CHECK_IN: &str = "/v1/events/{event}/guests/{guest}/checkin";
/// Let somebody come who asked.
pub const GUEST_APPROVE: &str = "/v1/events/{event}/guests/{guest}/approve";
/// Turn somebody down who asked to come.
pub const GUEST_REJECT: &str = "/v1/events/{event}/guests/{guest}/reject";
/// Public events of an organisation, for everybody.
pub const PUBLIC_EVENTS: &str = "/v1/public/events";
/// One public or unlisted event, for everybody.
pub const PUBLIC_EVENT: &str = "/v1/public/events/{org}/{event}";
/// Sign up to an event.
pub const PUBLIC_SIGNUP: &str = "/v1/public/events/{org}/{event}/signup";
/// The page of an event: GET shows, POST signs up.
pub const EVENT_PAGE: &str = "/e/{org}/{event}";
/// The page that the mail of a sign-up leads to: GET shows, POST makes a guest.
pub const SIGNUP_PAGE: &str = "/signup/{token}";
/// Answers of an event, newest first.
pub const ANSWERS: &str = "/v1/events/{event}/answers";
/// Counts of answers and seats.
pub const ANSWERS_SUMMARY: &str = "/v1/events/{event}/answers/summary";
/// Questions of an event to its guests: list, add.
pub const QUESTIONS: &str = "/v1/events/{event}/questions";
/// One question: get, edit, delete.
pub const QUESTION: &str = "/v1/events/{event}/questions/{question}";
/// The agenda of an event.
pub const AGENDA: &str = "/v1/events/{event}/agenda";
/// The conflicts of an agenda.
pub const AGENDA_CHECK: &str = "/v1/events/{event}/agenda/check";
/// What differs between two editions of an agenda.
pub const AGENDA_DIFF: &str = "/v1/events/{event}/agenda/diff";
/// Releases of an agenda: list.
pub const AGENDA_RELEASES: &str = "/v1/events/{event}/agenda/releases";
/// Make many changes of an agenda, or none.
pub const AGENDA_EDIT: &str = "/v1/events/{event}/agenda/edit";
/// Release an agenda.
pub const AGENDA_RELEASE: &str = "/v1/events/{event}/agenda/release";
/// Import items from CSV or JSON lines.
pub const AGENDA_IMPORT: &str = "/v1/events/{event}/agenda/import";
/// Export items as CSV, JSON lines or iCalendar.
pub const AGENDA_EXPORT: &str = "/v1/events/{event}/agenda/export";
/// Tracks of an agenda: add.
pub const AGENDA_TRACKS: &str = "/v1/events/{event}/agenda/tracks";
/// One track: edit, delete.
pub const AGENDA_TRACK: &str = "/v1/events/{event}/agenda/tracks/{track}";
/// Items of an agenda: add.
pub const AGENDA_ITEMS: &str = "/v1/events/{event}/agenda/items";
/// One item: get, edit, delete.
pub const AGENDA_ITEM: &str = "/v1/events/{event}/agenda/items/{item}";
/// Move an item, and what follows with it.
pub const AGENDA_ITEM_MOVE: &str = "/v1/events/{event}/agenda/items/{item}/move";
/// Speakers of an item: assign.
pub const AGENDA_ITEM_SPEAKERS: &str = "/v1/events/{event}/agenda/items/{item}/speakers";
/// One speaker of an item: unassign.
pub const AGENDA_ITEM_SPEAKER: &str = "/v1/events/{event}/agenda/items/{item}/speakers/{person}";
/// One speaker of an event: edit.
pub const AGENDA_SPEAKER: &str = "/v1/events/{event}/agenda/speakers/{person}";
/// Answers to an item, newest first.
pub const AGENDA_ITEM_ANSWERS: &str = "/v1/events/{event}/agenda/items/{item}/answers";
/// Record a guest's answer to an item.
pub const AGENDA_ITEM_ANSWER: &str = "/v1/events/{event}/agenda/items/{item}/guests/{guest}/answer";
/// Answer by a guest's secret token, in the body.
pub const RSVP: &str = "/v1/rsvp";
/// Look at an invitation by its secret token, in the body.
pub const RSVP_SHOW: &str = "/v1/rsvp/show";
/// The guest's page: GET shows, POST answers.
pub const RSVP_PAGE: &str = "/r/{token}";
/// Venues: list, create.
pub const VENUES: &str = "/v1/venues";
/// One venue: get, edit.
pub const VENUE: &str = "/v1/venues/{venue}";
/// Take a venue out of use.
pub const VENUE_ARCHIVE: &str = "/v1/venues/{venue}/archive";
/// Take a venue back into use.
pub const VENUE_RESTORE: &str = "/v1/venues/{venue}/restore";
/// A picture of the map around a venue.
pub const VENUE_PICTURE: &str = "/v1/venues/{venue}/picture";
/// Places of a name: find.
pub const PLACES: &str = "/v1/places";
/// Venues around a place: find.
pub const NEAR_VENUES: &str = "/v1/places/venues";
/// The time that a way takes: find.
pub const TRAVEL: &str = "/v1/places/travel";
/// Resources of a venue: list, create.
pub const RESOURCES: &str = "/v1/venues/{venue}/resources";
/// One resource: get, edit.
pub const RESOURCE: &str = "/v1/venues/{venue}/resources/{resource}";
/// Take a resource out of use.
pub const RESOURCE_ARCHIVE: &str = "/v1/venues/{venue}/resources/{resource}/archive";
/// Take a resource back into use.
pub const RESOURCE_RESTORE: &str = "/v1/venues/{venue}/resources/{resource}/restore";
/// When a venue is open: get, edit.
pub const VENUE_HOURS: &str = "/v1/venues/{venue}/hours";
/// When a resource is open: get, edit.
pub const RESOURCE_HOURS: &str = "/v1/venues/{venue}/resources/{resource}/hours";
/// How everything of the organisation is booked: get, edit.
pub const ORG_POLICY: &str = "/v1/policy";
/// How what is at a venue is booked: get, edit.
pub const VENUE_POLICY: &str = "/v1/venues/{venue}/policy";
/// How a resource is booked: get, edit.
pub const RESOURCE_POLICY: &str = "/v1/venues/{venue}/resources/{resource}/policy";
/// How prices of the organisation are taxed: get, edit.
pub const ORG_TAX: &str = "/v1/tax";
/// How prices at a venue are taxed: get, edit.
pub const VENUE_TAX: &str = "/v1/venues/{venue}/tax";
/// Blackouts of a venue and its resources: list, add.
pub const BLACKOUTS: &str = "/v1/venues/{venue}/blackouts";
/// One blackout: remove.
pub const BLACKOUT: &str = "/v1/venues/{venue}/blackouts/{blackout}";
/// Bookings: list, create.
pub const BOOKINGS: &str = "/v1/bookings";
/// Export bookings as CSV or iCalendar.
pub const BOOKINGS_EXPORT: &str = "/v1/bookings/export";
/// One booking: get.
pub const BOOKING: &str = "/v1/bookings/{booking}";
/// Confirm what is held.
pub const BOOKING_CONFIRM: &str = "/v1/bookings/{booking}/confirm";
/// Approve a request.
pub const BOOKING_APPROVE: &str = "/v1/bookings/{booking}/approve";
/// Reject a request.
pub const BOOKING_REJECT: &str = "/v1/bookings/{booking}/reject";
/// Call a booking off.
pub const BOOKING_CANCEL: &str = "/v1/bookings/{booking}/cancel";
/// Move a booking.
pub const BOOKING_MOVE: &str = "/v1/bookings/{booking}/move";
/// Note that somebody came.
pub const BOOKING_CHECK_IN: &str = "/v1/bookings/{booking}/checkin";
/// One resource of any venue.
pub const RESOURCE_ANYWHERE: &str = "/v1/resources/{resource}";
/// Free times of resources: find.
pub const SLOTS: &str = "/v1/slots";
/// Whether something can be booked: check.
pub const SLOT_CHECK: &str = "/v1/slots/check";
/// Rates of a venue and its resources: list, add.
pub const RATES: &str = "/v1/venues/{venue}/rates";
/// One rate: remove.
pub const RATE: &str = "/v1/venues/{venue}/rates/{rate}";
/// Promotion codes: list, create.
pub const PROMOS: &str = "/v1/promos";
/// Revoke a promotion code.
pub const PROMO_REVOKE: &str = "/v1/promos/{promo}/revoke";
/// Start a payment for a booking.
pub const BOOKING_CHECKOUT: &str = "/v1/bookings/{booking}/checkout";
/// Payments: list.
pub const PAYMENTS: &str = "/v1/payments";
/// One payment: get.
pub const PAYMENT: &str = "/v1/payments/{payment}";
/// Give money back.
pub const PAYMENT_REFUND: &str = "/v1/payments/{payment}/refund";
/// Note that money came.
pub const PAYMENT_CAPTURE: &str = "/v1/payments/{payment}/capture";
/// Ask providers how payments stand.
pub const PAYMENTS_RECONCILE: &str = "/v1/payments/reconcile";
/// Read the statement of a bank.
pub const PAYMENTS_IMPORT: &str = "/v1/payments/import";
/// Note that a refund was made by hand.
pub const REFUND_DONE: &str = "/v1/refunds/{refund}/done";
/// What providers said by themselves: list.
pub const PSP_EVENTS: &str = "/v1/psp-events";
/// Invoices: list.
pub const INVOICES: &str = "/v1/invoices";
/// One invoice: get.
pub const INVOICE: &str = "/v1/invoices/{invoice}";
/// One invoice as a document to print.
pub const INVOICE_PDF: &str = "/v1/invoices/{invoice}/pdf";
/// Take an invoice back and issue it again for a buyer.
pub const INVOICE_REISSUE: &str = "/v1/invoices/{invoice}/reissue";
/// Where Stripe sends what happened.
pub const HOOK_STRIPE: &str = "/hooks/stripe";
/// Persons: list, add.
pub const PERSONS: &str = "/v1/persons";
/// One person: get, edit.
pub const PERSON: &str = "/v1/persons/{person}";
/// Join another person into this one.
pub const PERSON_MERGE: &str = "/v1/persons/{person}/merge";
/// Everything that names a person, as a zip of JSON files.
pub const PERSON_EXPORT: &str = "/v1/persons/{person}/export";
/// Erase a person.
pub const PERSON_ERASE: &str = "/v1/persons/{person}/erase";
/// Notices: list.
pub const NOTICES: &str = "/v1/notices";
/// One notice with its deliveries.
pub const NOTICE: &str = "/v1/notices/{notice}";
/// The change feed.
pub const CHANGES: &str = "/v1/changes";
/// API tokens: list, create.
pub const TOKENS: &str = "/v1/tokens";
/// Revoke an API token.
pub const TOKEN_REVOKE: &str = "/v1/tokens/{token}/revoke";
/// Ask for an account.
pub const AUTH_REGISTER: &str = "/v1/auth/register";
/// Make the account, by the code of the mail.
pub const AUTH_VERIFY: &str = "/v1/auth/verify";
/// Sign in.
pub const AUTH_LOGIN: &str = "/v1/auth/login";
/// Sign out.
pub const AUTH_LOGOUT: &str = "/v1/auth/logout";
/// Ask for a mail to choose another password.
pub const AUTH_RESET: &str = "/v1/auth/reset";
/// Choose another password, by the code of the mail.
pub const AUTH_RESET_CONFIRM: &str = "/v1/auth/reset/confirm";
/// Sign in with another address, by the code of the mail.
pub const AUTH_EMAIL: &str = "/v1/auth/email";
/// The caller's own account: get, edit, delete.
pub const USER_ME: &str = "/v1/users/me";
/// Ask for a mail to sign in with another address.
pub const USER_EMAIL: &str = "/v1/users/me/email";
/// The caller's own sessions: list.
pub const SESSIONS: &str = "/v1/users/me/sessions";
/// One session of the caller: end.
pub const SESSION: &str = "/v1/users/me/sessions/{session}";
/// Organisations: list, create.
pub const ORGS: &str = "/v1/orgs";
/// One organisation: get, edit, delete.
pub const ORG: &str = "/v1/orgs/{org}";
/// Hand an organisation over.
pub const ORG_TRANSFER: &str = "/v1/orgs/{org}/transfer";
/// Leave an organisation.
pub const ORG_LEAVE: &str = "/v1/orgs/{org}/leave";
/// Members of the caller's organisation: list.
pub const MEMBERS: &str = "/v1/members";
/// One member: get, edit, remove.
pub const MEMBER: &str = "/v1/members/{member}";
/// Invitations to become a member: list, create.
pub const INVITES: &str = "/v1/invites";
/// Accept an invitation by its secret token, in the body.
pub const INVITES_ACCEPT: &str = "/v1/invites/accept";
/// Decline an invitation by its secret token, in the body.
pub const INVITES_DECLINE: &str = "/v1/invites/decline";
/// Send an invitation once more.
pub const INVITE_RESEND: &str = "/v1/invites/{invite}/resend";
/// Take an invitation back.
pub const INVITE_REVOKE: &str = "/v1/invites/{invite}/revoke";
/// Accept an invitation to the caller's address.
pub const INVITE_ACCEPT: &str = "/v1/invites/{invite}/accept";
/// Decline an invitation to the caller's address.
pub const INVITE_DECLINE: &str = "/v1/invites/{invite}/decline";
/// Requests to become a member: list, create.
pub const JOIN_REQUESTS: &str = "/v1/join-requests";
/// Approve a request.
pub const JOIN_REQUEST_APPROVE: &str = "/v1/join-requests/{request}/approve";
/// Reject a request.
pub const JOIN_REQUEST_REJECT: &str = "/v1/join-requests/{request}/reject";
/// Take the caller's own request back.
pub const JOIN_REQUEST_WITHDRAW: &str = "/v1/join-requests/{request}/withdraw";
/// What the daemon is and how it is set up.
pub const STATUS: &str = "/v1/status";
/// A copy of the database behind a line that describes it.
pub const BACKUP: &str = "/v1/admin/backup";
/// Check that what the installation keeps agrees with itself.
pub const CHECK: &str = "/v1/admin/check";
/// Check the chain over the journal.
pub const AUDIT: &str = "/v1/admin/audit";
/// Who the caller is.
pub const WHOAMI: &str = "/v1/whoami";
/// The OpenAPI document.
pub const OPENAPI: &str = "/v1/openapi.json";
