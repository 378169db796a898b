//! The table of configuration keys: name, kind, built-in value, words.
//!
//! Every key of `planifyd.toml` is here once; the default file, `config show`, the did-you-mean
//! and the refusal of unknown keys are all made from this table.

/// How a value is written in TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A string, which is also how durations (`"10s"`) and sizes (`"1 MiB"`) are written.
    Text,
    /// A string that is a path; a relative one counts from the file that it stands in, else from the
    /// working directory.
    Path,
    /// A string that is a URL; the path of `sqlite:PATH` and `file:DIR` counts like any path.
    Url,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A list of strings; a variable gives it separated by commas.
    List,
}

/// One key.
#[derive(Debug)]
pub struct Key {
    /// The dotted name, such as `mail.from`.
    pub name: &'static str,
    /// How the value is written.
    pub kind: Kind,
    /// The built-in value as text; empty means that there is none.
    pub default: &'static str,
    /// A value shown in the default file where there is no built-in one.
    pub example: &'static str,
    /// What the key does, one sentence a line.
    pub doc: &'static str,
}

const fn key(
    name: &'static str,
    kind: Kind,
    default: &'static str,
    example: &'static str,
    doc: &'static str,
) -> Key {
    Key { name, kind, default, example, doc }
}

/// Every key, top-level ones first, then section by section.
pub const KEYS: &[Key] = &[
    key(
        "listen",
        Kind::Text,
        "",
        "127.0.0.1:8080",
        "The address to listen on with TCP; without it there is only the Unix socket.\n\
         A loopback address may be plain HTTP. Any other needs `tls.cert` and `tls.key`, or\n\
         `listen_plain` behind `trusted_proxies`.",
    ),
    key(
        "listen_plain",
        Kind::Boolean,
        "false",
        "",
        "Speak plain HTTP on a `listen` address that is not loopback; needs `trusted_proxies`.",
    ),
    key(
        "trusted_proxies",
        Kind::List,
        "",
        "10.0.0.0/8",
        "Addresses or networks whose forwarded client address and scheme are believed.",
    ),
    key(
        "public_url",
        Kind::Text,
        "",
        "https://events.example.org",
        "Where guests reach this daemon; without it mails carry no links.",
    ),
    key(
        "socket",
        Kind::Path,
        "",
        "/run/planify/planifyd.sock",
        "The Unix socket; built in is `planifyd.sock` in the state directory.",
    ),
    key(
        "secret_file",
        Kind::Path,
        "",
        "/etc/planify/secret",
        "The key that signs links, 256 random bits made at the first start; built in is `secret` in\n\
         the state directory. Losing it makes all links that were sent worthless.",
    ),
    key(
        "store.url",
        Kind::Url,
        "",
        "postgres://planify@db.example.org/planify",
        "The database, `sqlite:PATH` or `postgres://…`; built in is `planify.db` in the state directory.",
    ),
    key(
        "store.url_file",
        Kind::Path,
        "",
        "/run/secrets/store-url",
        "A file that holds `store.url`, for a URL with a password.",
    ),
    key(
        "mail.url",
        Kind::Url,
        "",
        "smtps://smtp.example.org",
        "Where mail goes: `smtp://`, `smtps://` or `file:DIR`; built in is the folder `mail` in the\n\
         state directory.",
    ),
    key(
        "mail.url_file",
        Kind::Path,
        "",
        "/run/secrets/mail-url",
        "A file that holds `mail.url`, for a URL with a password.",
    ),
    key(
        "mail.from",
        Kind::Text,
        "",
        "Events <events@example.org>",
        "The sender of every mail; built in is `planify@localhost`.",
    ),
    key(
        "mail.rsvp_address",
        Kind::Text,
        "",
        "rsvp@example.org",
        "The organiser of invitations, to which calendars send answers (`rsvp+TOKEN@…`); without it\n\
         that is `mail.from`.",
    ),
    key(
        "mail.hold",
        Kind::Text,
        "10s",
        "",
        "How long a mail waits before it leaves, so that it can still be recalled.",
    ),
    key(
        "maps.provider",
        Kind::Text,
        "none",
        "",
        "Who knows where places are: `nominatim` and `photon` ask a server of OpenStreetMap data, `google`\n\
         asks Google Maps, `none` nobody. A place is looked up only when somebody asks for it.",
    ),
    key(
        "maps.url",
        Kind::Text,
        "",
        "https://nominatim.example.org",
        "Another server of that kind than the public one, which may also be on your own network.",
    ),
    key(
        "maps.contact",
        Kind::Text,
        "",
        "maps@example.org",
        "Whom a server of OpenStreetMap data may write to; the public ones want to know.",
    ),
    key(
        "maps.key_file",
        Kind::Path,
        "",
        "/run/secrets/google-maps-key",
        "A file that holds the key of Google Maps.",
    ),
    key(
        "maps.picture_url",
        Kind::Text,
        "",
        "https://tiles.example.org/static/{lng},{lat},{zoom}/{width}x{height}.png",
        "Where pictures of maps (PNG) come from, with `{lat}`, `{lng}`, `{zoom}`, `{width}` and `{height}`;\n\
         with Google Maps they come from there unless this is set, else there are only links.",
    ),
    key(
        "maps.routes_url",
        Kind::Text,
        "",
        "https://osrm.example.org",
        "An OSRM server that knows how long ways take; with Google Maps that is asked unless this is\n\
         set, else times are estimated from the distance.",
    ),
    key(
        "accounts.registration",
        Kind::Text,
        "invited",
        "",
        "Who may make an account: `open` lets everybody who receives mail, `invited` those whom an\n\
         organisation has invited, `closed` nobody. Commands on the Unix socket (`planify auth register`\n\
         where the daemon runs) always may, for others.",
    ),
    key(
        "payments.provider",
        Kind::Text,
        "door",
        "",
        "Who handles money where nobody is named: `door`, `transfer`, `stripe` or `sim`.",
    ),
    key(
        "payments.payee",
        Kind::List,
        "",
        "Example Ltd",
        "Whom to transfer money to, a line each: name, account, bank. Sets up `transfer`.",
    ),
    key(
        "payments.stripe_key_file",
        Kind::Path,
        "",
        "/run/secrets/stripe-key",
        "A file that holds the secret or restricted key of Stripe. Sets up `stripe`; a live key moves real\n\
         money, and only for commands with `--live`.",
    ),
    key(
        "payments.stripe_webhook_secret_files",
        Kind::List,
        "",
        "/run/secrets/stripe-webhook",
        "Files with the secrets of webhook endpoints at `/hooks/stripe`; several while one is replaced.\n\
         Without any, changes are read from Stripe instead.",
    ),
    key(
        "payments.stripe_account",
        Kind::Text,
        "",
        "acct_1032D82eZvKYlo2C",
        "A connected account on whose behalf Stripe is called.",
    ),
    key(
        "payments.stripe_url",
        Kind::Text,
        "",
        "http://127.0.0.1:12111",
        "Another address than Stripe's own, such as that of a simulator.",
    ),
    key(
        "payments.return_url",
        Kind::Text,
        "",
        "https://events.example.org/thanks",
        "Where the payer's browser goes afterwards; built in is `public_url`.",
    ),
    key(
        "payments.poll",
        Kind::Text,
        "60s",
        "",
        "How often providers are asked about payments that are open, whether or not they tell by themselves.",
    ),
    key(
        "payments.seller",
        Kind::List,
        "",
        "Example Ltd",
        "Who sends invoices, a line each: name, address, tax number; built in is the organisation's name.",
    ),
    key(
        "payments.exemption",
        Kind::Text,
        "",
        "Exempt under article 135 of Directive 2006/112/EC",
        "What invoices without tax say about why.",
    ),
    key(
        "payments.sim",
        Kind::Boolean,
        "false",
        "",
        "Have the provider `sim`, which only pretends to take money, for trying things out.",
    ),
    key(
        "tls.cert",
        Kind::Path,
        "",
        "/etc/planify/tls/cert.pem",
        "The certificate chain in PEM; read again when the file changes.",
    ),
    key(
        "tls.key",
        Kind::Path,
        "",
        "/etc/planify/tls/key.pem",
        "The private key of `tls.cert` in PEM.",
    ),
    key("log.format", Kind::Text, "text", "", "`text` for people or `json` for collectors."),
    key(
        "log.level",
        Kind::Text,
        "info",
        "",
        "`error`, `warn`, `info`, `debug` or `trace`, or a filter such as `info,planifyd=debug`.",
    ),
    key(
        "metrics.public",
        Kind::Boolean,
        "false",
        "",
        "Answer `/metrics` to everybody, not only on the Unix socket and to loopback.",
    ),
    key("limits.connections", Kind::Integer, "2048", "", "Connections open at once."),
    key(
        "limits.connections_per_address",
        Kind::Integer,
        "64",
        "",
        "Connections of one client address; loopback and trusted proxies are exempt. 0 is no limit.",
    ),
    key(
        "limits.in_flight",
        Kind::Integer,
        "256",
        "",
        "Requests being handled at once; more are answered 503 with Retry-After.",
    ),
    key("limits.feeds", Kind::Integer, "256", "", "Change feeds (`GET /v1/changes`) open at once."),
    key("limits.streams", Kind::Integer, "128", "", "HTTP/2 streams of one connection."),
    key("limits.body", Kind::Text, "1 MiB", "", "The largest request body."),
    key("limits.import_body", Kind::Text, "64 MiB", "", "The largest body of an import."),
    key("limits.uri", Kind::Text, "8 KiB", "", "The longest path with query."),
    key("limits.headers", Kind::Text, "32 KiB", "", "All header fields of a request together."),
    key("limits.header_timeout", Kind::Text, "10s", "", "Time to send the header of a request."),
    key(
        "limits.body_timeout",
        Kind::Text,
        "30s",
        "",
        "Time to send a body, extended by what arrived at `limits.body_rate`.",
    ),
    key(
        "limits.body_rate",
        Kind::Text,
        "16 KiB",
        "",
        "Bytes a second that a body must keep up beyond `limits.body_timeout`.",
    ),
    key("limits.handler_timeout", Kind::Text, "30s", "", "Time to begin an answer."),
    key(
        "limits.idle_timeout",
        Kind::Text,
        "75s",
        "",
        "Time a connection may rest between requests.",
    ),
    key(
        "limits.write_timeout",
        Kind::Text,
        "30s",
        "",
        "Time a reader may stall before it is cut off.",
    ),
    key("limits.drain_timeout", Kind::Text, "9s", "", "Time for open requests after SIGTERM."),
    key(
        "limits.anonymous_per_minute",
        Kind::Integer,
        "60",
        "",
        "Requests a minute without a token from one address. 0 is no limit.",
    ),
    key("limits.anonymous_burst", Kind::Integer, "30", "", "Such requests at once."),
    key(
        "limits.token_per_minute",
        Kind::Integer,
        "1200000",
        "",
        "Requests a minute with one token. 0 is no limit.",
    ),
    key("limits.token_burst", Kind::Integer, "20000", "", "Such requests at once."),
    key(
        "limits.sign_in_per_minute",
        Kind::Integer,
        "10",
        "",
        "Attempts a minute of one client address to sign in, to register or to change a password.\n\
         0 is no limit.",
    ),
    key("limits.sign_in_burst", Kind::Integer, "20", "", "Such attempts at once."),
    key(
        "limits.sign_in_target_per_minute",
        Kind::Integer,
        "5",
        "",
        "Attempts a minute to sign in with one e-mail address, known or not. 0 is no limit.",
    ),
    key("limits.sign_in_target_burst", Kind::Integer, "10", "", "Such attempts at once."),
    key(
        "limits.mail_target_per_hour",
        Kind::Integer,
        "6",
        "",
        "Mails an hour to one e-mail address that strangers ask for. 0 is no limit.",
    ),
    key("limits.mail_target_burst", Kind::Integer, "3", "", "Such mails at once."),
    key(
        "limits.maps_per_hour",
        Kind::Integer,
        "300",
        "",
        "Questions an hour of one organisation to the provider of maps. 0 is no limit.",
    ),
    key("limits.maps_burst", Kind::Integer, "60", "", "Such questions at once."),
];

/// Finds a key by its dotted name.
pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Finds the key whose name is most like `name`, if one is like it at all.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    KEYS.iter()
        .map(|key| {
            let whole = edit_distance(name, key.name);
            // `from` alone means `mail.from`.
            let own_name = key.name.rsplit('.').next().filter(|_| !name.contains('.'));
            let tail = own_name.map_or(whole, |own| 1 + edit_distance(name, own));
            (whole.min(tail), key.name)
        })
        .min()
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4)
        .map(|(_, candidate)| candidate)
}

/// Counts the insertions, deletions and replacements that turn one text into the other.
fn edit_distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, from) in left.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(i + 1);
        for ((pair, to), j) in row.windows(2).zip(&right).zip(0..) {
            let &[diagonal, above] = pair else { continue };
            let before: usize = next.get(j).copied().unwrap_or(usize::MAX - 1);
            next.push((diagonal + usize::from(from != *to)).min(above + 1).min(before + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (left, right, edits) in
            [("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("", "ab", 2), ("form", "from", 2)]
        {
            assert_eq!(edit_distance(left, right), edits, "{left} {right}");
        }
    }

    #[test]
    fn a_misspelt_key_finds_its_neighbour() {
        for (wrong, right) in [
            ("mail.form", Some("mail.from")),
            ("lisen", Some("listen")),
            ("store.uri", Some("store.url")),
            ("from", Some("mail.from")),
            ("completely.else", None),
        ] {
            assert_eq!(nearest(wrong), right, "{wrong}");
        }
    }
}
