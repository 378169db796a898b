//! The OpenAPI 3.1 document: what the handlers say, and what all of them have in common.
//!
//! It is generated and committed as `docs/openapi.json`; a test compares the two.

use planify_api::problem::PROBLEM_JSON;
use utoipa::openapi::path::{HttpMethod, Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{Object, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required,
    ResponseBuilder,
};
use utoipa::{PartialSchema, ToSchema};

/// The name of the bearer scheme in the document.
const BEARER: &str = "token";

/// Gives the document without any route.
pub(super) fn base() -> OpenApi {
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An API token, `pln_…`; on the Unix socket none is needed"))
        .build();
    let components = ComponentsBuilder::new()
        .schema(
            planify_api::problem::Problem::name(),
            <planify_api::problem::Problem as PartialSchema>::schema(),
        )
        .schema(
            planify_api::problem::Candidate::name(),
            <planify_api::problem::Candidate as PartialSchema>::schema(),
        )
        .security_scheme(BEARER, SecurityScheme::Http(bearer))
        .build();
    let info = InfoBuilder::new()
        .title("Planify")
        .version("v1")
        .description(Some(
            "Events, guests and answers. Every refusal is a problem document (RFC 9457) with a \
             stable `code`. Fields are only ever added within v1.",
        ))
        .build();
    OpenApiBuilder::new()
        .info(info)
        .components(Some(components))
        .security(Some([SecurityRequirement::new::<_, [&str; 0], &str>(BEARER, [])]))
        .build()
}

/// Adds what all operations have in common and writes the document.
pub(super) fn render(mut document: OpenApi) -> String {
    for item in document.paths.paths.values_mut() {
        for (method, operation) in [
            (HttpMethod::Get, &mut item.get),
            (HttpMethod::Post, &mut item.post),
            (HttpMethod::Patch, &mut item.patch),
            (HttpMethod::Delete, &mut item.delete),
        ] {
            if let Some(operation) = operation {
                complete(&method, operation);
            }
        }
    }
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn complete(method: &HttpMethod, operation: &mut Operation) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let refusal =
        ResponseBuilder::new().description("A refusal").content(PROBLEM_JSON, content).build();
    operation.responses.responses.insert("default".to_owned(), refusal.into());
    let parameters = operation.parameters.get_or_insert_default();
    parameters.push(header("Planify-Org", "The organisation, by id or slug"));
    // A command is what takes the parameters of one.
    let is_command = parameters.iter().any(is_of_commands);
    if is_command {
        parameters.push(header(
            "Idempotency-Key",
            "A key of at most 255 characters; a repeated request gets the first answer",
        ));
    }
    if is_command && !matches!(method, HttpMethod::Get) {
        parameters.push(header("If-Match", "The version that the caller saw, as an `ETag`"));
    }
}

/// Tells whether only commands have a parameter.
fn is_of_commands(parameter: &RefOr<Parameter>) -> bool {
    matches!(parameter, RefOr::T(parameter) if parameter.name == "notify")
}

fn header(name: &str, description: &str) -> RefOr<Parameter> {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(description))
        .schema(Some(Object::with_type(Type::String)))
        .build()
        .into()
}
