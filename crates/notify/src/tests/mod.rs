//! What becomes of mails: in a folder, at a scripted server, and at a real one.

mod file;
mod mail;
mod scripted;
mod sink;
mod url;

use crate::OutgoingMail;

fn mail(number: u32) -> OutgoingMail {
    let message_id = format!("ntc_{number}@events.example.org");
    let text = format!(
        "From: <rsvp@events.example.org>\r\nTo: <ana@example.org>\r\nSubject: Hello\r\n\
         Message-ID: <{message_id}>\r\n\r\nDear Ana,\r\n.a line with a dot\r\n.\r\nend\r\n"
    );
    OutgoingMail {
        envelope_from: "rsvp@events.example.org".to_owned(),
        recipient: "ana@example.org".to_owned(),
        message_id,
        bytes: text.into_bytes(),
    }
}
