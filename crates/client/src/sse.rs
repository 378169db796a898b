//! The text of a server-sent event stream, cut into messages as it arrives.
//!
//! The parser takes any cut of the bytes and gives the same messages (WHATWG HTML, section 9.2.6). A message
//! larger than the limit ends the stream instead of filling the memory.

/// One message of a stream.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Message {
    pub(crate) id: Option<String>,
    pub(crate) event: String,
    pub(crate) data: String,
}

/// The largest message that is taken.
const MAX_MESSAGE: usize = 1024 * 1024;

/// Says why a stream cannot be read further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StreamFault {
    #[error("a message is larger than {MAX_MESSAGE} bytes")]
    TooLarge,
    #[error("a line is not UTF-8")]
    NotText,
}

/// Collects bytes until a blank line ends a message.
#[derive(Debug, Default)]
pub(crate) struct Parser {
    line: Vec<u8>,
    after_return: bool,
    id: Option<String>,
    event: String,
    data: String,
    has_data: bool,
}

impl Parser {
    /// Takes the next bytes and returns the messages that they complete.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> Result<Vec<Message>, StreamFault> {
        let mut messages = Vec::new();
        for &byte in bytes {
            let line_feed_of_pair = self.after_return && byte == b'\n';
            self.after_return = byte == b'\r';
            if line_feed_of_pair {
                continue;
            }
            if byte == b'\n' || byte == b'\r' {
                messages.extend(self.end_line()?);
            } else if self.line.len() + self.data.len() >= MAX_MESSAGE {
                return Err(StreamFault::TooLarge);
            } else {
                self.line.push(byte);
            }
        }
        Ok(messages)
    }

    fn end_line(&mut self) -> Result<Option<Message>, StreamFault> {
        let line =
            String::from_utf8(std::mem::take(&mut self.line)).map_err(|_| StreamFault::NotText)?;
        if line.is_empty() {
            return Ok(self.end_message());
        }
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "event" => value.clone_into(&mut self.event),
            "data" => {
                if self.has_data {
                    self.data.push('\n');
                }
                self.has_data = true;
                self.data.push_str(value);
            }
            _ => {}
        }
        Ok(None)
    }

    fn end_message(&mut self) -> Option<Message> {
        let event = std::mem::take(&mut self.event);
        let data = std::mem::take(&mut self.data);
        let id = self.id.take();
        if !std::mem::take(&mut self.has_data) && id.is_none() {
            return None;
        }
        Some(Message { id, event, data })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STREAM: &str = ": hello\n\nid: 7\nevent: change\ndata: {\"a\":1}\n\nid:8\r\ndata: one\r\ndata: two\r\n\r\nid: 9\n\n";

    fn expected() -> Vec<Message> {
        let message = |id: &str, event: &str, data: &str| Message {
            id: Some(id.to_owned()),
            event: event.to_owned(),
            data: data.to_owned(),
        };
        vec![
            message("7", "change", "{\"a\":1}"),
            message("8", "", "one\ntwo"),
            message("9", "", ""),
        ]
    }

    #[test]
    fn every_cut_of_the_bytes_gives_the_same_messages() {
        for size in 1..STREAM.len() {
            let mut parser = Parser::default();
            let messages: Vec<Message> = STREAM
                .as_bytes()
                .chunks(size)
                .flat_map(|piece| parser.feed(piece).unwrap())
                .collect();
            assert_eq!(messages, expected(), "pieces of {size}");
        }
    }

    #[test]
    fn a_message_without_end_is_refused() {
        let mut parser = Parser::default();
        let piece = vec![b'x'; MAX_MESSAGE + 1];
        assert_eq!(parser.feed(&piece), Err(StreamFault::TooLarge));
    }

    #[test]
    fn bytes_that_are_not_text_are_refused() {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"data: \xff\n"), Err(StreamFault::NotText));
    }
}
