package org.tabane.precedent.web;

import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUsers;

/** Offers to keep an answer to those who may write for their organisation. */
@Component
class KeepWords {

    private final CurrentUsers users;

    KeepWords(CurrentUsers users) {
        this.users = users;
    }

    KeepBox box(String address, String subject, String suggestion) {
        boolean mayWrite = users.find().filter(user -> user.role().mayWrite()).isPresent();
        return new KeepBox(address, mayWrite ? subject : null, suggestion);
    }
}
