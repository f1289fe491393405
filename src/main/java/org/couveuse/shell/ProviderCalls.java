package org.couveuse.shell;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * How the product asks the identity provider for something. It waits for an answer, but not for ever: a provider that
 * takes a question and says nothing would hold a thread of ours for each who tries to come in.
 */
@Component
class ProviderCalls {

    private final ClientHttpRequestFactory requests;

    ProviderCalls(ProviderSettings settings) {
        this.requests = within(settings.patience());
    }

    private static ClientHttpRequestFactory within(Duration patience) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(patience);
        return requests;
    }

    /** Gives a code back for tokens. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .requestFactory(requests)
                .build());
        return tokens;
    }

    /** Asks what there is to know of somebody. */
    OAuth2UserService<OAuth2UserRequest, OAuth2User> facts() {
        var rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var facts = new DefaultOAuth2UserService();
        facts.setRestOperations(rest);
        return facts;
    }

    /** Asks by which keys the provider signs. */
    RestOperations keys() {
        return new RestTemplate(requests);
    }
}
