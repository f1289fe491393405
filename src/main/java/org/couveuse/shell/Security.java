package org.couveuse.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.SignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may come in where: programs at {@code /api} with each request's own credentials, everybody at the public pages,
 * signed-in people at the screens. What is not named is refused.
 */
@Configuration
class Security {

    private static final String NO_SCRIPT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String API_PAGE = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    /** Vaadin's client evaluates small functions the server sends, hence the two exceptions for scripts. */
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

    /** Programs: stateless, no cookie is read, refusals as problem+json. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, ApiDoor door, AccessTokens tokens, Patience patience, RefusedRequests refused)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(door.sameOrigin(), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerDoor(tokens, patience, door, refused), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(door))
                .exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door))
                .headers(headers -> headers(headers, NO_SCRIPT))
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/public/**", "/api/calendar/*.ics", "/api/calendar/communities/*.ics")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/me/password")
                        .authenticated()
                        .anyRequest()
                        .access((who, request) -> new AuthorizationDecision(OneTimePassword.mayPass(who.get()))))
                .build();
    }

    /** The page that describes the interface for programs. */
    @Bean
    @Order(2)
    SecurityFilterChain description(HttpSecurity http) throws Exception {
        return open(http.securityMatcher("/v3/**", "/swagger-ui/**"), API_PAGE);
    }

    /**
     * Public pages, without script and without session; their forms carry a signed token of their own. The actuator is
     * open because it answers only at its own port, on the loopback address; at this one there is nothing.
     */
    @Bean
    @Order(3)
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return open(
                http.securityMatcher(
                        "/transparence", "/transparence/**", "/langue/**", "/error", "/actuator/**", "/readyz"),
                NO_SCRIPT);
    }

    /** Style sheets, icons and fonts, which {@link StyleFiles} lets browsers keep. */
    @Bean
    @Order(4)
    SecurityFilterChain styles(HttpSecurity http) throws Exception {
        return open(http.securityMatcher("/style/**").headers(h -> h.cacheControl(c -> c.disable())), NO_SCRIPT);
    }

    /** Screens, for those who signed in. */
    @Bean
    @Order(5)
    SecurityFilterChain screens(
            HttpSecurity http,
            SignIns signIns,
            LiveSessions live,
            ApiDoor door,
            ProviderDoor provider,
            @Value("${couveuse.session.longest:PT12H}") Duration longest)
            throws Exception {
        var path = PathPatternRequestMatcher.withDefaults();
        var after = "/" + LoginView.ADDRESS + "?sortie";
        if (provider.open()) {
            provider.apply(http);
        }
        return http.authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(path.matcher("/h2-console/**"), path.matcher("/engine-rest/**"))
                        .denyAll())
                .headers(headers -> headers(headers, SCREENS))
                .addFilterAfter(new StandingSession(signIns, live, longest), SecurityContextHolderFilter.class)
                .addFilterBefore(door.sameOriginOfPush(), SecurityContextHolderFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
                    vaadin.loginView(LoginView.class, after);
                    if (provider.open()) {
                        vaadin.logoutSuccessHandler(provider.leaving(after));
                    }
                })
                .build();
    }

    private static SecurityFilterChain open(HttpSecurity http, String policy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers(headers, policy))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
