package tandem.area.mongo;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.area.Department;
import tandem.area.DepartmentId;

/** A department as stored; its id is the area's code and the short name. */
@Document(DepartmentDocument.COLLECTION)
record DepartmentDocument(@Id String id, String area, String name) {

    static final String COLLECTION = "departments";

    static DepartmentDocument of(Department department) {
        return new DepartmentDocument(
                department.id().toString(), department.id().area().gss(), department.name());
    }

    Department toDepartment() {
        return new Department(DepartmentId.of(id), name);
    }
}
