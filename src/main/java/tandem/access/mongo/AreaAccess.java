package tandem.access.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tandem.AreaCode;
import tandem.access.Belongings;
import tandem.store.Keys;

/** What access keeps of an area: first its sessions and links, so that nobody works in it; at last its leads and log. */
@Configuration(proxyBeanMethods = false)
class AreaAccess {

    @Bean
    @Order(0)
    Belongings sessionsAndLinks(ReactiveMongoTemplate mongo) {
        return area -> mongo.remove(of(area), MongoSessions.SessionDocument.class)
                .then(mongo.remove(of(area), MongoAccessLinks.LinkDocument.class))
                .then();
    }

    @Bean
    @Order(80)
    Belongings leadsAndLog(ReactiveMongoTemplate mongo) {
        return area -> mongo.remove(withId(area), MongoLeaderships.LeadershipDocument.class)
                .then(mongo.remove(Keys.beneath(area), MongoLog.EntryDocument.class))
                .then(mongo.remove(withId(area), MongoLog.HeadDocument.class))
                .then();
    }

    private static Query of(AreaCode area) {
        return query(where("area").is(area.gss()));
    }

    private static Query withId(AreaCode area) {
        return query(where("_id").is(area.gss()));
    }
}
