package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void everyRowOfEveryFeatureFitsTheTableTheMigrationsMade(ScratchDatabase.Kind kind) {
        try (ScratchDatabase scratch = ScratchDatabase.open(kind, InstantSource.system(), rows())) {
            assertThatCode(() ->
                            scratch.database()
                                    .sessions()
                                    .getSchemaManager()
                                    .validateMappedObjects())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void everyTableBelongsToAClinic(ScratchDatabase.Kind kind) throws SQLException {
        try (ScratchDatabase scratch =
                        ScratchDatabase.open(kind, InstantSource.system(), List.of());
                Connection connection = scratch.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet without =
                        statement.executeQuery(
                                "select lower(table_name) from information_schema.tables t where lower(table_schema) = 'public'"
                                        + " and lower(table_name) not in ('clinic', 'flyway_schema_history')"
                                        + " and not exists (select 1 from information_schema.columns c"
                                        + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
                                        + " and lower(c.column_name) = 'clinic_id' and c.is_nullable = 'NO')")) {
            List<String> tables = new ArrayList<>();
            while (without.next()) {
                tables.add(without.getString(1));
            }
            assertThat(tables).isEmpty();
        }
    }

    private static List<Class<?>> rows() {
        List<Class<?>> rows = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.foredesk")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::reflect)
                        .forEach(rows::add);
        return rows;
    }
}
