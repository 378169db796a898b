//! Templates and the one style sheet of the pages, embedded in the program.
//!
//! Every value is escaped as HTML; a template that names a missing value or runs too long fails
//! instead of showing half a page.

use aws_lc_rs::digest;
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

/// The style sheet.
pub(super) const STYLE: &str = include_str!("../../assets/planify.css");
const TEMPLATES: &[(&str, &str)] = &[
    ("layout.html", include_str!("../../templates/pages/layout.html")),
    ("message.html", include_str!("../../templates/pages/message.html")),
    ("invitation.html", include_str!("../../templates/pages/invitation.html")),
    ("programme.html", include_str!("../../templates/pages/programme.html")),
    ("questions.html", include_str!("../../templates/pages/questions.html")),
    ("dates.html", include_str!("../../templates/pages/dates.html")),
    ("invite.html", include_str!("../../templates/pages/invite.html")),
    ("fields.html", include_str!("../../templates/pages/fields.html")),
    ("account.html", include_str!("../../templates/pages/account.html")),
    ("signin.html", include_str!("../../templates/pages/signin.html")),
    ("signout.html", include_str!("../../templates/pages/signout.html")),
    ("register.html", include_str!("../../templates/pages/register.html")),
    ("verify.html", include_str!("../../templates/pages/verify.html")),
    ("forgot.html", include_str!("../../templates/pages/forgot.html")),
    ("event.html", include_str!("../../templates/pages/event.html")),
    ("signup.html", include_str!("../../templates/pages/signup.html")),
    ("reset.html", include_str!("../../templates/pages/reset.html")),
];
/// Instructions that one page may take; an item of a programme takes some eighty.
const FUEL: u64 = 2_000_000;

/// A page could not be made from its template.
#[derive(Debug, thiserror::Error)]
#[error("a page cannot be rendered: {0}")]
pub(super) struct RenderError(#[from] minijinja::Error);

/// Makes pages.
#[derive(Debug)]
pub(super) struct Renderer {
    environment: Environment<'static>,
    style_version: String,
}

impl Renderer {
    /// Reads the embedded templates.
    pub(super) fn new() -> Self {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_fuel(Some(FUEL));
        let style_version = style_version();
        environment.add_global("style_version", style_version.clone());
        for (name, source) in TEMPLATES {
            environment.add_template(name, source).expect("a test reads every embedded template");
        }
        Self { environment, style_version }
    }

    /// Fills a template.
    pub(super) fn page(&self, name: &str, values: Value) -> Result<String, RenderError> {
        Ok(self.environment.get_template(name)?.render(values)?)
    }

    /// Names the content of the style sheet, so that it can be kept for ever.
    pub(super) fn style_version(&self) -> &str {
        &self.style_version
    }
}

/// Lines that hold nothing but a block leave no trace.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the usual delimiters do not collide")
}

fn style_version() -> String {
    let hash = digest::digest(&digest::SHA256, STYLE.as_bytes());
    let first = hash.as_ref().iter().take(8);
    format!("{:016x}", first.fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_read() {
        let renderer = Renderer::new();
        let text = renderer
            .page("message.html", minijinja::context!(heading => "<a>", text => "b & c"))
            .unwrap();
        assert!(text.contains("<h1>&lt;a&gt;</h1>") && text.contains("b &amp; c"), "{text}");
        assert!(text.contains(renderer.style_version()), "{text}");
    }

    #[test]
    fn a_missing_value_fails_the_page() {
        assert!(Renderer::new().page("message.html", minijinja::context!(heading => "a")).is_err());
    }
}
