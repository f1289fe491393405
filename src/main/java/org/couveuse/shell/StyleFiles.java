package org.couveuse.shell;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How long browsers keep our static files: fonts for good, the rest until it changed. */
@Configuration
class StyleFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/META-INF/resources/style/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/style/fonts/**")
                .addResourceLocations(FOLDER + "fonts/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/style/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache().cachePublic());
    }
}
