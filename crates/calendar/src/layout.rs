//! Putting a calendar file in the layout of RFC 5545 section 3.1 without touching what it says.
//!
//! Lines end with CRLF and are folded at 75 octets, never within a character; a byte order mark and
//! empty lines go. Nothing else is added, dropped or put in another order.

use crate::CalendarError;
use crate::read::SIZE_LIMIT;

/// The longest line, in octets without its end.
const WIDTH: usize = 75;

/// Lays a calendar out anew.
///
/// # Errors
/// `TooLarge` for a file above the size limit.
pub fn format(bytes: &[u8]) -> Result<Vec<u8>, CalendarError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(CalendarError::TooLarge { bytes: bytes.len(), limit: SIZE_LIMIT });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    let mut line: Vec<u8> = Vec::new();
    for piece in bytes.split(|byte| *byte == b'\n') {
        let piece = piece.strip_suffix(b"\r").unwrap_or(piece);
        match piece.split_first() {
            Some((b' ' | b'\t', rest)) if !line.is_empty() => line.extend_from_slice(rest),
            _ => {
                fold(&line, &mut out);
                line.clear();
                line.extend_from_slice(piece);
            }
        }
    }
    fold(&line, &mut out);
    Ok(out)
}

fn fold(line: &[u8], out: &mut Vec<u8>) {
    if line.is_empty() {
        return;
    }
    let (mut rest, mut room) = (line, WIDTH);
    while rest.len() > room {
        // A byte 10…… goes on with the character before it.
        let inside = |at: &usize| rest.get(*at).is_some_and(|byte| byte & 0xc0 == 0x80);
        let cut = (1..=room).rev().find(|at| !inside(at)).unwrap_or(room);
        let (head, tail) = rest.split_at(cut);
        out.extend_from_slice(head);
        out.extend_from_slice(b"\r\n ");
        (rest, room) = (tail, WIDTH - 1);
    }
    out.extend_from_slice(rest);
    out.extend_from_slice(b"\r\n");
}
