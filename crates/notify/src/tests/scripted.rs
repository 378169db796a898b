//! A server that breaks in every place: the mailer must know what it can know, and not more.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::mail;
use crate::smtp::Limits;
use crate::{MailUrl, Mailer as _, SendError, SmtpMailer};

/// What the server does instead of its usual reply.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Break {
    Nothing,
    Reply(&'static str, &'static str),
    Drop(&'static str),
    Silence(&'static str),
    CloseAfterEachMail,
}

struct Server {
    port: u16,
    connections: Arc<AtomicU32>,
}

/// Serves SMTP; each command is known by its first word, the end of the mail by `.`.
async fn server(broken: Break) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let connections = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&connections);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::Relaxed);
            tokio::spawn(serve(stream, broken));
        }
    });
    Server { port, connections }
}

async fn serve(stream: TcpStream, broken: Break) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut word = "CONNECT".to_owned();
    loop {
        let usual = match word.as_str() {
            "CONNECT" => "220 scripted",
            "EHLO" => "250-scripted\r\n250 AUTH PLAIN LOGIN",
            "DATA" => "354 go on",
            "AUTH" => "535 5.7.8 not with AHVzZXIAc2VjcmV0 secret",
            _ => "250 ok",
        };
        let reply = match broken {
            Break::Drop(at) if at == word => return Ok(()),
            Break::Silence(at) if at == word => std::future::pending().await,
            Break::Reply(at, reply) if at == word => reply,
            _ => usual,
        };
        stream.write_all(format!("{reply}\r\n").as_bytes()).await?;
        if (broken == Break::CloseAfterEachMail && word == ".") || word == "QUIT" {
            return Ok(());
        }
        let in_data = word == "DATA" && reply.starts_with('3');
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            line.split_whitespace().next().unwrap_or_default().clone_into(&mut word);
            if !in_data || line == ".\r\n" {
                break;
            }
        }
    }
}

fn mailer(port: u16, credentials: &str) -> SmtpMailer {
    patient(port, credentials, Duration::from_secs(20))
}

fn patient(port: u16, credentials: &str, whole: Duration) -> SmtpMailer {
    let limits = Limits {
        connect: Duration::from_secs(5),
        whole,
        connections: 2,
        idle: Duration::from_secs(60),
        uses: 3,
    };
    let Ok(MailUrl::Smtp(url)) = format!("smtp://{credentials}127.0.0.1:{port}").parse() else {
        panic!("a mail URL");
    };
    SmtpMailer::with_limits(url, limits).unwrap()
}

async fn outcome(broken: Break) -> Result<crate::Sent, SendError> {
    let server = server(broken).await;
    // Only where silence is the point may the mailer give up soon.
    let silent = matches!(broken, Break::Silence(_));
    let whole = if silent { Duration::from_millis(400) } else { Duration::from_secs(20) };
    patient(server.port, "", whole).send(&mail(1)).await
}

#[tokio::test]
async fn before_the_mail_is_on_its_way_nothing_is_ambiguous() {
    for word in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA"] {
        for broken in [Break::Drop(word), Break::Silence(word)] {
            let found = outcome(broken).await;
            assert!(matches!(found, Err(SendError::Unavailable { .. })), "{broken:?}: {found:?}");
        }
    }
}

#[tokio::test]
async fn after_the_mail_was_sent_only_a_reply_settles_it() {
    for broken in [Break::Drop("."), Break::Silence("."), Break::Reply(".", "nonsense")] {
        let found = outcome(broken).await;
        assert!(matches!(found, Err(SendError::Ambiguous { .. })), "{broken:?}: {found:?}");
    }
    let taken = outcome(Break::Reply(".", "250 2.0.0 queued as 4711")).await.unwrap();
    assert_eq!(taken.provider_id.as_deref(), Some("2.0.0 queued as 4711"));
}

#[tokio::test]
async fn replies_say_whether_another_attempt_makes_sense() {
    for (word, reply, code, for_good) in [
        ("MAIL", "452 4.3.1 full", 452, false),
        ("MAIL", "553 5.1.8 no such sender", 553, true),
        ("RCPT", "451 4.7.1 later", 451, false),
        ("RCPT", "550 5.1.1 nobody", 550, true),
        ("RCPT", "421 4.3.2 closing", 421, false),
        ("DATA", "554 5.5.1 no", 554, true),
        (".", "452 4.2.2 full", 452, false),
        (".", "554 5.7.1 spam", 554, true),
    ] {
        let text = reply[4..].to_owned();
        let expected = if for_good {
            SendError::Permanent { code: Some(code), text }
        } else {
            SendError::Temporary { code: Some(code), text }
        };
        assert_eq!(outcome(Break::Reply(word, reply)).await, Err(expected), "{word} {reply}");
    }
}

#[tokio::test]
async fn a_server_that_refuses_us_does_not_condemn_the_mail() {
    for (word, reply) in
        [("CONNECT", "554 5.7.1 go away"), ("EHLO", "550 no"), ("MAIL", "530 5.7.0 sign in first")]
    {
        let found = outcome(Break::Reply(word, reply)).await;
        assert!(matches!(found, Err(SendError::Unavailable { .. })), "{word}: {found:?}");
    }
}

#[tokio::test]
async fn a_refused_sign_in_never_repeats_the_password() {
    let server = server(Break::Nothing).await;
    let refused = mailer(server.port, "user:secret@").send(&mail(1)).await.unwrap_err();
    let text = refused.to_string();
    assert!(text.contains("535"), "{text}");
    assert!(!text.contains("secret") && !text.contains("AHVzZXIAc2VjcmV0"), "{text}");
}

#[tokio::test]
async fn a_connection_carries_several_mails_up_to_its_limit() {
    let server = server(Break::Nothing).await;
    let mailer = mailer(server.port, "");
    for number in 0..7 {
        mailer.send(&mail(number)).await.unwrap();
    }
    assert_eq!(server.connections.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn a_connection_closed_by_the_server_costs_nothing() {
    let server = server(Break::CloseAfterEachMail).await;
    let mailer = mailer(server.port, "");
    for number in 0..4 {
        mailer.send(&mail(number)).await.unwrap();
    }
    assert_eq!(server.connections.load(Ordering::Relaxed), 4);
}

#[tokio::test]
async fn a_refused_mail_leaves_the_connection_usable() {
    let server = server(Break::Reply("RCPT", "550 5.1.1 nobody")).await;
    let mailer = mailer(server.port, "");
    for number in 0..3 {
        mailer.send(&mail(number)).await.unwrap_err();
    }
    assert_eq!(server.connections.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn no_more_connections_are_open_than_allowed() {
    let server = server(Break::Nothing).await;
    let mailer = Arc::new(mailer(server.port, ""));
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..6 {
        let mailer = Arc::clone(&mailer);
        tasks.spawn(async move { mailer.send(&mail(number)).await });
    }
    while let Some(sent) = tasks.join_next().await {
        sent.unwrap().unwrap();
    }
    assert!(server.connections.load(Ordering::Relaxed) <= 4);
}

#[tokio::test]
async fn a_server_without_smtputf8_is_not_given_such_an_address() {
    let server = server(Break::Nothing).await;
    let mut mail = mail(1);
    mail.recipient = "jürgen@example.org".to_owned();
    let refused = mailer(server.port, "").send(&mail).await;
    assert!(matches!(refused, Err(SendError::Permanent { code: None, .. })), "{refused:?}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let mailer = mailer(port, "");
    assert!(matches!(mailer.check().await, Err(SendError::Unavailable { .. })));
    assert_eq!(mailer.describe(), format!("smtp://127.0.0.1:{port} (no TLS, this machine)"));
}

#[tokio::test]
async fn a_check_reaches_the_server_without_sending() {
    let server = server(Break::Reply("MAIL", "550 no mail in this test")).await;
    mailer(server.port, "").check().await.unwrap();
}
