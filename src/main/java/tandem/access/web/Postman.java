package tandem.access.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tandem.access.Letter;
import tandem.access.Letters;

/**
 * Sends letters through {@code spring.mail.host}, beside whatever asked for them: how long a mail server takes tells
 * nobody whether there was a letter. Links in letters begin with {@code tandem.address}, never with what a request says.
 */
@Component
class Postman implements Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final ApplicationEventPublisher events;
    private final String address;
    private final String from;

    Postman(
            ObjectProvider<JavaMailSender> sender,
            ApplicationEventPublisher events,
            @Value("${tandem.address:}") String address,
            @Value("${tandem.mail-from:}") String from) {
        this.sender = sender;
        this.events = events;
        this.address = Addresses.withoutSlash(address);
        this.from = from;
    }

    @Override
    public boolean areSent() {
        return sender.getIfAvailable() != null && !address.isEmpty();
    }

    @Override
    public void send(Letter letter) {
        if (areSent()) {
            events.publishEvent(letter);
        }
    }

    @Override
    public String address(String path) {
        return address + path;
    }

    @EventListener
    Mono<Void> deliver(Letter letter) {
        return Mono.<Void>fromRunnable(() -> sender.getObject().send(message(letter)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(fault -> {
                    LOG.warn("A letter could not be sent: {}", fault.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private SimpleMailMessage message(Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from.isEmpty() ? "tandem@" + host() : from);
        message.setTo(letter.to().value());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        return message;
    }

    private String host() {
        String host = UriComponentsBuilder.fromUriString(address).build().getHost();
        return host == null ? "localhost" : host;
    }
}
