//! Cookies, and how a form is known to come from a page of this daemon.
//!
//! Both cookies are `__Host-`: a browser takes them only over TLS or from this machine, for this very
//! host, and no other host can set them. A form sends back what was computed from the cookie that
//! its page came with; a page of somebody else can neither read nor guess that.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::rand::{SecureRandom as _, SystemRandom};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{COOKIE, HOST, ORIGIN, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use planify_engine::links::LinkKey;
use planify_engine::sessions;

/// The cookie of a session.
const SESSION: &str = "__Host-planify";
/// The cookie that forms are bound to.
const FORM: &str = "__Host-planify-form";
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
/// Bytes of chance in the cookie of forms.
const SEED_BYTES: usize = 16;
/// Characters of the same.
const SEED_CHARS: usize = 22;

/// What the forms of a page are bound to.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    text: String,
    is_new: bool,
}

impl Seed {
    /// The seed that the browser has, or a new one.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        match seed(headers) {
            Some(text) => Self { text: text.to_owned(), is_new: false },
            None => Self { text: fresh(), is_new: true },
        }
    }

    /// What the form sends back.
    pub(super) fn token(&self, key: &LinkKey) -> String {
        key.form_token(&self.text)
    }

    /// Gives the browser the seed if it has none.
    pub(super) fn keep(&self, headers: &mut HeaderMap) {
        if self.is_new {
            set(
                headers,
                &format!("{FORM}={}; Path=/; Secure; HttpOnly; SameSite=Strict", self.text),
            );
        }
    }
}

/// Whether a form was sent by a page of this daemon.
pub(super) fn is_own_form(
    headers: &HeaderMap,
    key: &LinkKey,
    token: &str,
    public_host: Option<&str>,
) -> bool {
    let Some(seed) = seed(headers) else { return false };
    let expected = key.form_token(seed);
    is_own_origin(headers, public_host)
        && verify_slices_are_equal(expected.as_bytes(), token.as_bytes()).is_ok()
}

/// Whether what a browser says about where a request comes from is this host.
fn is_own_origin(headers: &HeaderMap, public_host: Option<&str>) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text(FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(ORIGIN) else { return true };
    let authority = origin.split_once("://").map_or("", |(_, authority)| authority);
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    text(HOST).is_some_and(|own| own.eq_ignore_ascii_case(authority))
        || public_host.is_some_and(|own| own.eq_ignore_ascii_case(host))
}

/// The session that the browser holds.
pub(super) fn session(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SESSION).filter(|text| text.starts_with(sessions::PREFIX))
}

/// Gives the browser a session.
pub(super) fn keep_session(headers: &mut HeaderMap, text: &str) {
    let seconds = sessions::LASTS.as_secs();
    let attributes = "Path=/; Secure; HttpOnly; SameSite=Lax";
    set(headers, &format!("{SESSION}={text}; Max-Age={seconds}; {attributes}"));
}

/// Takes the session from the browser.
pub(super) fn drop_session(headers: &mut HeaderMap) {
    set(headers, &format!("{SESSION}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax"));
}

fn set(headers: &mut HeaderMap, text: &str) {
    if let Ok(mut value) = HeaderValue::from_str(text) {
        value.set_sensitive(true);
        headers.append(SET_COOKIE, value);
    }
}

fn seed(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, FORM).filter(|text| text.len() == SEED_CHARS)
}

fn fresh() -> String {
    let mut bytes = [0; SEED_BYTES];
    // Without chance the form is refused, because the empty seed is never taken.
    match SystemRandom::new().fill(&mut bytes) {
        Ok(()) => URL_SAFE_NO_PAD.encode(bytes),
        Err(_) => String::new(),
    }
}

fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let values = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_form_is_taken_from_its_own_page_only() {
        let key = LinkKey::new(&[7; 32]);
        let seed = Seed::of(&HeaderMap::new());
        let token = seed.token(&key);
        let cookie = format!("other=1; {FORM}={}", seed.text);
        let foreign = Seed::of(&HeaderMap::new()).token(&key);
        let own = ("cookie", cookie.as_str());
        for (pairs, token, taken) in [
            (&[own][..], token.as_str(), true),
            (&[own], foreign.as_str(), false),
            (&[own], "", false),
            (&[], token.as_str(), false),
            (&[own, ("sec-fetch-site", "same-origin")], &token, true),
            (&[own, ("sec-fetch-site", "cross-site")], &token, false),
            (&[own, ("sec-fetch-site", "same-site")], &token, false),
            (&[own, ("host", "localhost:8080"), ("origin", "http://localhost:8080")], &token, true),
            (&[own, ("host", "localhost:8080"), ("origin", "http://localhost:9")], &token, false),
            (&[own, ("host", "inner"), ("origin", "https://events.example.org")], &token, true),
            (&[own, ("host", "inner"), ("origin", "https://evil.example.org")], &token, false),
            (&[own, ("host", "inner"), ("origin", "null")], &token, false),
        ] {
            let taken_now = is_own_form(&headers(pairs), &key, token, Some("events.example.org"));
            assert_eq!(taken_now, taken, "{pairs:?} {token}");
        }
    }

    #[test]
    fn the_seed_stays_while_the_browser_keeps_it() {
        let first = Seed::of(&HeaderMap::new());
        let mut sent = HeaderMap::new();
        first.keep(&mut sent);
        let sent = sent[SET_COOKIE].to_str().unwrap().to_owned();
        assert!(sent.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"), "{sent}");
        let cookie = sent.split(';').next().unwrap();
        let second = Seed::of(&headers(&[("cookie", cookie)]));
        assert_eq!((second.text.as_str(), second.is_new), (first.text.as_str(), false));
        let mut again = HeaderMap::new();
        second.keep(&mut again);
        assert!(again.is_empty());
    }

    #[test]
    fn only_a_session_is_taken_for_one() {
        for (cookie, session_of) in [
            ("__Host-planify=pls_a_b", Some("pls_a_b")),
            ("a=b; __Host-planify=pls_a_b", Some("pls_a_b")),
            ("__Host-planify=pln_a_b", None),
            ("planify=pls_a_b", None),
            ("__Host-planify", None),
        ] {
            assert_eq!(session(&headers(&[("cookie", cookie)])), session_of, "{cookie}");
        }
    }
}
