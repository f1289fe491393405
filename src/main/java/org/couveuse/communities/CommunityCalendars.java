package org.couveuse.communities;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.couveuse.notices.Notices;
import org.couveuse.people.Actor;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.subjects.SubjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret address by which a member's calendar reads when the community meets: one a member, known to nobody else and
 * to us only once, revocable, and gone when they leave. No name of a person and nothing that was written is in it.
 */
@Service
@Transactional
public class CommunityCalendars {

    private static final int BYTES = 16;
    private static final int SHOWN = 500;
    private static final Duration BACK = Duration.ofDays(366);

    private final CommunityFile file;
    private final CommunityRights rights;
    private final People people;
    private final Notices notices;
    private final SecureRandom random = new SecureRandom();

    CommunityCalendars(CommunityFile file, CommunityRights rights, People people, Notices notices) {
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.notices = notices;
    }

    /** What a calendar shows, and the page where all is said. */
    public record Feed(String title, Locale language, String page, List<CommunityEvents.Row> events) {}

    /** Makes a new address; the earlier one no longer works. */
    public String open(Actor actor, UUID community) {
        var member = own(actor, community);
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        member.feed(hash(token));
        file.keep(member);
        return notices.link("/api/calendar/communities/" + token + ".ics");
    }

    /** Takes the address back. */
    public void close(Actor actor, UUID community) {
        var member = own(actor, community);
        member.feed(null);
        file.keep(member);
    }

    /** The events for whoever has this address; refuses an unknown address as unknown. */
    @Transactional(readOnly = true)
    public Feed read(String token) {
        if (!token.matches("[A-Za-z0-9_-]{22}")) {
            throw RuleViolation.notFound();
        }
        var member = file.feed(hash(token)).orElseThrow(RuleViolation::notFound);
        var person = people.find(member.person()).filter(People.Row::active).orElseThrow(RuleViolation::notFound);
        var community = file.load(member.community());
        return new Feed(
                community.title(),
                person.locale(),
                notices.link(SubjectType.COMMUNITY.address(community.id())),
                file.events(community.id(), file.now().minus(BACK), SHOWN).stream()
                        .map(CommunityEvent::row)
                        .toList());
    }

    private CommunityMember own(Actor actor, UUID community) {
        actor.refuseApart();
        return file.member(rights.visible(actor, community).id(), actor.person())
                .orElseThrow(() -> RuleViolation.forbidden("communities.membersOnly"));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
