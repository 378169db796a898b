//! Pictures of maps from a server of tiles that draws them whole, such as `TileServer` GL or a renderer of one's own.
//!
//! What comes back is handed on only if it is a PNG of a bounded size, so nobody can smuggle in anything else.

use std::time::Duration;

use planify_core::geo::Coordinates;
use planify_core::place;
use planify_outbound::{Request, Response, Url, header};

use crate::error::{MapsError, SettingsError};
use crate::net::Server;
use crate::provider::{BoxFuture, Painter, Picture};

const NAME: &str = "pictures of maps";
/// The largest picture.
pub(crate) const MOST_BYTES: usize = 1 << 20;
/// The size of a picture, in points.
pub(crate) const SIZE: (&str, &str) = ("600", "300");
/// How near it is: single houses can be told apart.
pub(crate) const ZOOM: &str = "16";
/// How long a picture is shown again when nothing is said.
const FRESH: Duration = Duration::from_secs(3_600);
/// How long a picture is shown again at most.
const FRESH_MAX: Duration = Duration::from_secs(24 * 3_600);
/// How a PNG begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Draws maps by a server whose address is a template.
#[derive(Debug)]
pub struct PictureServer {
    server: Server,
    template: String,
}

impl PictureServer {
    /// With a template of addresses: `https://tiles.example.org/static/{lng},{lat},{zoom}/{width}x{height}.png`.
    ///
    /// # Errors
    /// A [`SettingsError`] for a template that names no place, or no address that can be called.
    pub fn new(template: &str) -> Result<Self, SettingsError> {
        if !template.contains("{lat}") || !template.contains("{lng}") {
            return Err(SettingsError::Template);
        }
        let example = fill(template, Coordinates::new(0, 0).map_err(|_| SettingsError::Template)?);
        let mut base: Url = example.parse().map_err(|_| SettingsError::Base(NAME))?;
        base.set_query(None);
        base.set_fragment(None);
        let server = Server::new(NAME, base.as_str(), Some(&base), MOST_BYTES)?;
        Ok(Self { server, template: template.to_owned() })
    }

    async fn draw(&self, at: Coordinates) -> Result<Picture, MapsError> {
        let url: Url =
            fill(&self.template, at).parse().map_err(|_| MapsError::garbled(&"no URL"))?;
        read(self.server.answer(Request::get(url)).await?)
    }
}

fn fill(template: &str, at: Coordinates) -> String {
    let text = at.to_string();
    let (lat, lng) = text.split_once(',').unwrap_or((&text, ""));
    let (width, height) = SIZE;
    [("{lat}", lat), ("{lng}", lng), ("{zoom}", ZOOM), ("{width}", width), ("{height}", height)]
        .iter()
        .fold(template.to_owned(), |url, (name, value)| url.replace(name, value))
}

/// Takes the PNG out of an answer.
pub(crate) fn read(response: Response) -> Result<Picture, MapsError> {
    if !response.body.starts_with(SIGNATURE) {
        return Err(MapsError::garbled(&"no PNG"));
    }
    let fresh_for = response.header(&header::CACHE_CONTROL).map_or(FRESH, fresh_for);
    Ok(Picture { png: response.body, fresh_for })
}

/// How long `Cache-Control` lets an answer be shown again, within bounds.
fn fresh_for(control: &str) -> Duration {
    let mut words = control.split(',').map(str::trim);
    if words.clone().any(|word| word.eq_ignore_ascii_case("no-store")) {
        return Duration::ZERO;
    }
    let age = words.find_map(|word| word.strip_prefix("max-age=")?.parse().ok());
    age.map_or(FRESH, Duration::from_secs).min(FRESH_MAX)
}

impl Painter for PictureServer {
    fn attribution(&self) -> &'static str {
        place::OSM
    }

    fn picture(&self, at: Coordinates) -> BoxFuture<'_, Result<Picture, MapsError>> {
        Box::pin(self.draw(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freshness_is_what_the_server_says_within_bounds() {
        for (control, seconds) in [
            ("max-age=60", 60),
            ("public, max-age=99999999", 86_400),
            ("max-age=60, no-store", 0),
            ("public", 3_600),
            ("max-age=soon", 3_600),
        ] {
            assert_eq!(fresh_for(control), Duration::from_secs(seconds), "{control}");
        }
    }

    #[test]
    fn a_template_names_a_place_at_an_address_that_can_be_called() {
        let error = |template| PictureServer::new(template).err();
        assert_eq!(error("https://t.example/{lng},{lat},{zoom}/{width}x{height}.png?k=1"), None);
        assert_eq!(error("https://t.example/{lng}.png"), Some(SettingsError::Template));
        assert_eq!(error("ftp://t.example/{lng},{lat}"), Some(SettingsError::Base(NAME)));
        assert_eq!(error("{lng},{lat}"), Some(SettingsError::Base(NAME)));
    }
}
