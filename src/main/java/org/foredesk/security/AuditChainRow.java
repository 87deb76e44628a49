package org.foredesk.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The end of a clinic's chain. */
@Entity
@Table(name = "audit_chain")
class AuditChainRow {

    @Id UUID clinicId;
    long link;
    String chainHash;
}
