package org.couveuse.shell;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface for programs, as a whole; {@link ApiOperations} describes each operation. */
@Configuration
class ApiDescription {

    static final String BASIC = "basic";
    static final String TOKEN = "token";

    private static final String ROOT = "org.couveuse.";
    private static final String WORDS = """
            What a person can do on a screen, a program can do here, with the same rights and the same effect.

            **Signing in**: HTTP Basic, or a token of somebody's as bearer, with each request; no cookie is read.
            A token reads or hands in, and never votes, approves or administers. `/api/public` needs neither.
            **Language**: `Accept-Language: fr` or `en` for all words.
            **Lists** are parts: `{items, next}`; ask again with `after=<next>` until `next` is null; `limit` at most 200.
            **Refusals** are `application/problem+json` (RFC 9457) with a stable `code`; `errors` names the fields.
            **Tasks**: `GET /api/tasks/{id}` holds the JSON Schema of its submission with a complete, valid example.
            """;

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Couveuse")
                        .version("1")
                        .description(WORDS)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Many rooms have a {@code Row}: a type is called by its room and the classes around it. */
    @Bean
    ModelResolver apiTypes(ObjectMapper json) {
        return new ModelResolver(json, new RoomNames()).openapi31(true);
    }

    private static final class RoomNames extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            var name = type.getName();
            return name.startsWith(ROOT)
                    ? name.substring(ROOT.length()).replace(".rest.", ".").replace('$', '.')
                    : type.getSimpleName();
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            return getNameOfClass(type);
        }

        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            var name = new StringBuilder(nameForClass(type, options));
            for (var i = 0; i < type.containedTypeCount(); i++) {
                name.append(i == 0 ? "-of-" : "-and-").append(nameForType(type.containedType(i), options));
            }
            return name.toString();
        }
    }
}
