//! Mails to an SMTP server, over a few connections that are kept open.
//!
//! The conversation is led step by step, so that its outcome is exact: until the mail itself is on
//! its way nothing can have been delivered, and after that only a reply says what happened. A mail
//! passes `OutgoingMail::check` first, so nothing in it can be taken for a command.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

use crate::error::{SendError, sanitised};
use crate::mail::{OutgoingMail, Sent};
use crate::url::{SmtpUrl, Tls};
use crate::{BoxFuture, Mailer};

/// Limits of one mailer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// For the TCP connection.
    pub(crate) connect: Duration,
    /// For one mail, from connecting to the last reply.
    pub(crate) whole: Duration,
    /// Connections at a time.
    pub(crate) connections: usize,
    /// How long an open connection is kept without use; servers close theirs after minutes.
    pub(crate) idle: Duration,
    /// Mails over one connection; servers have a limit of their own.
    pub(crate) uses: u32,
}

const LIMITS: Limits = Limits {
    connect: Duration::from_secs(5),
    whole: Duration::from_secs(30),
    connections: 4,
    idle: Duration::from_secs(30),
    uses: 100,
};

/// Sends mails through one SMTP server.
pub struct SmtpMailer {
    url: SmtpUrl,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    limits: Limits,
    slots: Semaphore,
    idle: Mutex<Vec<Open>>,
}

/// A connection that waits for its next mail.
struct Open {
    connection: AsyncSmtpConnection,
    uses: u32,
    since: Instant,
}

impl std::fmt::Debug for SmtpMailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SmtpMailer({})", self.url)
    }
}

impl SmtpMailer {
    /// Prepares a mailer; it connects when the first mail comes.
    pub fn new(url: SmtpUrl) -> Result<Self, SendError> {
        Self::with_limits(url, LIMITS)
    }

    pub(crate) fn with_limits(url: SmtpUrl, limits: Limits) -> Result<Self, SendError> {
        let tls = match url.tls {
            Tls::Loopback => None,
            Tls::Implicit | Tls::Required => Some(tls_parameters(&url)?),
        };
        let credentials = match (&url.user, &url.password) {
            (Some(user), Some(password)) => Some(Credentials::new(user.clone(), password.clone())),
            _ => None,
        };
        let (slots, idle) = (Semaphore::new(limits.connections), Mutex::default());
        Ok(Self { url, tls, credentials, limits, slots, idle })
    }

    /// Sends one mail over a kept connection, or over a new one if the kept one turns out closed.
    async fn deliver(
        &self,
        mail: &OutgoingMail,
        on_its_way: &AtomicBool,
    ) -> Result<Sent, SendError> {
        let envelope = Envelope::new(mail)?;
        if let Some(open) = self.kept() {
            match self.converse(open, &envelope, mail, on_its_way).await {
                // Closed meanwhile, perhaps with a last word (421, RFC 5321 §3.8).
                Err(
                    SendError::Unavailable { .. } | SendError::Temporary { code: Some(421), .. },
                ) if !on_its_way.load(Ordering::Relaxed) => {}
                settled => return settled,
            }
        }
        let open = Open { connection: self.connect().await?, uses: 0, since: Instant::now() };
        self.converse(open, &envelope, mail, on_its_way).await
    }

    async fn converse(
        &self,
        mut open: Open,
        envelope: &Envelope,
        mail: &OutgoingMail,
        on_its_way: &AtomicBool,
    ) -> Result<Sent, SendError> {
        let outcome = transaction(&mut open.connection, envelope, mail, on_its_way).await;
        let usable = match &outcome {
            Ok(_) => true,
            // After a refusal the server still holds half a mail.
            Err(
                SendError::Temporary { code: Some(code), .. }
                | SendError::Permanent { code: Some(code), .. },
            ) => *code != 421 && open.connection.command("RSET\r\n").await.is_ok(),
            Err(_) => false,
        };
        if usable {
            self.keep(Open { uses: open.uses + 1, since: Instant::now(), ..open });
        }
        outcome
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SendError> {
        let server = (self.url.host.as_str(), self.url.port);
        let implicit = self.tls.clone().filter(|_| self.url.tls == Tls::Implicit);
        let hello = ClientId::default();
        let connected = AsyncSmtpConnection::connect_tokio1(
            server,
            Some(self.limits.connect),
            &hello,
            implicit,
            None,
        );
        let mut connection = connected.await.map_err(|error| self.unusable("connect", &error))?;
        if self.url.tls == Tls::Required {
            let tls =
                self.tls.clone().ok_or_else(|| SendError::unavailable("TLS is not set up"))?;
            if !connection.can_starttls() {
                let text = format!("{}: the server offers no STARTTLS", self.url);
                return Err(SendError::unavailable(&text));
            }
            connection
                .starttls(tls, &hello)
                .await
                .map_err(|error| self.unusable("STARTTLS", &error))?;
        }
        if let Some(credentials) = &self.credentials {
            let signed_in = connection.auth(DEFAULT_MECHANISMS, credentials).await;
            signed_in.map_err(|error| self.sign_in_failed(&error))?;
        }
        Ok(connection)
    }

    fn unusable(&self, step: &str, error: &Error) -> SendError {
        SendError::unavailable(&format!("{}: {step}: {error}", self.url))
    }

    /// A reply to a sign-in may repeat what was sent, so only its code is told.
    fn sign_in_failed(&self, error: &Error) -> SendError {
        let text = match error.status() {
            Some(code) => format!("{}: the sign-in was refused with {code}", self.url),
            None if error.is_client() => format!("{}: no common way to sign in", self.url),
            None => format!("{}: the connection broke during sign-in", self.url),
        };
        SendError::unavailable(&text)
    }

    /// Takes a kept connection that is still fit for use.
    fn kept(&self) -> Option<Open> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|open| open.since.elapsed() < self.limits.idle);
        idle.pop()
    }

    fn keep(&self, open: Open) {
        if open.uses < self.limits.uses && !open.connection.has_broken() {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            if idle.len() < self.limits.connections {
                idle.push(open);
            }
        }
    }

    async fn within<T>(
        &self,
        on_its_way: &AtomicBool,
        work: impl Future<Output = Result<T, SendError>>,
    ) -> Result<T, SendError> {
        match timeout(self.limits.whole, work).await {
            Ok(outcome) => outcome,
            Err(_) if on_its_way.load(Ordering::Relaxed) => {
                Err(SendError::ambiguous("no answer in time after the mail was sent"))
            }
            Err(_) => Err(SendError::unavailable(&format!("{}: no answer in time", self.url))),
        }
    }
}

impl Mailer for SmtpMailer {
    fn send<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, Result<Sent, SendError>> {
        Box::pin(async move {
            mail.check()?;
            let slot = self.slots.acquire().await;
            let _slot = slot.map_err(|_| SendError::unavailable("the mailer was closed"))?;
            let on_its_way = AtomicBool::new(false);
            self.within(&on_its_way, self.deliver(mail, &on_its_way)).await
        })
    }

    fn forget<'a>(&'a self, _: &'a [String]) -> BoxFuture<'a, Result<u64, SendError>> {
        Box::pin(async { Ok(0) })
    }

    fn describe(&self) -> String {
        let how = match self.url.tls {
            Tls::Implicit => "TLS",
            Tls::Required => "STARTTLS",
            Tls::Loopback => "no TLS, this machine",
        };
        sanitised(&format!("{} ({how})", self.url))
    }

    fn check(&self) -> BoxFuture<'_, Result<(), SendError>> {
        Box::pin(async move {
            let tried = async {
                let mut connection = self.connect().await?;
                let answered = connection.command(Noop).await;
                answered.map_err(|error| self.unusable("NOOP", &error))?;
                self.keep(Open { connection, uses: 0, since: Instant::now() });
                Ok(())
            };
            self.within(&AtomicBool::new(false), tried).await
        })
    }
}

/// Sender and recipient as commands take them.
struct Envelope {
    from: Address,
    to: Address,
}

impl Envelope {
    fn new(mail: &OutgoingMail) -> Result<Self, SendError> {
        let address = |role: &str, text: &str| {
            let refused = |_| SendError::refused(&format!("the {role}'s address cannot be used"));
            text.parse::<Address>().map_err(refused)
        };
        Ok(Self {
            from: address("sender", &mail.envelope_from)?,
            to: address("recipient", &mail.recipient)?,
        })
    }
}

async fn transaction(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    mail: &OutgoingMail,
    on_its_way: &AtomicBool,
) -> Result<Sent, SendError> {
    let mut parameters = Vec::new();
    if mail.is_international() {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let text = "the mail server does not take addresses with letters beyond ASCII";
            return Err(SendError::refused(text));
        }
        parameters.push(MailParameter::SmtpUtfEight);
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let sender = Mail::new(Some(envelope.from.clone()), parameters);
    connection.command(sender).await.map_err(|error| before(&error))?;
    let recipient = Rcpt::new(envelope.to.clone(), Vec::new());
    connection.command(recipient).await.map_err(|error| before(&error))?;
    connection.command(Data).await.map_err(|error| before(&error))?;

    on_its_way.store(true, Ordering::Relaxed);
    // The end of the last line is part of the mark that ends the mail.
    let body = mail.bytes.strip_suffix(b"\r\n").unwrap_or(&mail.bytes);
    match connection.message(body).await {
        Ok(reply) => Ok(Sent { provider_id: said(&reply) }),
        Err(error) => Err(refusal(&error).unwrap_or_else(|| {
            SendError::ambiguous(&format!("the connection broke after the mail was sent: {error}"))
        })),
    }
}

/// What an error means while nothing was handed over yet.
fn before(error: &Error) -> SendError {
    // These refuse not this mail but this sender: every mail would be refused.
    let ours = matches!(error.status().map(u16::from), Some(530 | 535 | 538));
    refusal(error)
        .filter(|_| !ours)
        .unwrap_or_else(|| SendError::unavailable(&format!("the conversation broke: {error}")))
}

/// The refusal that a negative reply is.
fn refusal(error: &Error) -> Option<SendError> {
    let code = error.status().map(u16::from)?;
    let text =
        std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
    let (code, text) = (Some(code), sanitised(&text));
    if error.is_transient() {
        Some(SendError::Temporary { code, text })
    } else {
        Some(SendError::Permanent { code, text })
    }
}

/// What a positive reply says, which usually holds the server's number for the mail.
fn said(reply: &Response) -> Option<String> {
    let text = sanitised(&reply.message().collect::<Vec<_>>().join(" "));
    Some(text).filter(|text| !text.is_empty())
}

fn tls_parameters(url: &SmtpUrl) -> Result<TlsParameters, SendError> {
    let mut builder = TlsParameters::builder(url.host.clone());
    if let Some(path) = &url.authority {
        builder = builder.add_root_certificate(certificate(path)?);
    }
    builder
        .build_rustls()
        .map_err(|error| SendError::unavailable(&format!("{url}: TLS cannot be set up: {error}")))
}

fn certificate(path: &Path) -> Result<Certificate, SendError> {
    let failed = |problem: &dyn std::fmt::Display| {
        SendError::unavailable(&format!("the certificate `{}`: {problem}", path.display()))
    };
    let pem = std::fs::read(path).map_err(|problem| failed(&problem))?;
    Certificate::from_pem(&pem).map_err(|problem| failed(&problem))
}
