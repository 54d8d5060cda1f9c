package tandem.site.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** All words of the pages, from all files, as the one message source. A key that is missing is a fault. */
@Configuration(proxyBeanMethods = false)
class Words {

    @Bean
    MessageSource messageSource(MessageFiles files) {
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(files.baseNames());
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.UK);
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(false);
        return source;
    }
}
