package tandem.workbook.mongo;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.access.PersonId;
import tandem.workbook.Upload;

/** A workbook that came back, as stored: its id is the area's code and the lead, who has one at a time. */
@Document(UploadDocument.COLLECTION)
record UploadDocument(@Id String id, String upload, String area, String person, Instant until, Binary file) {

    static final String COLLECTION = "plan-uploads";

    static UploadDocument of(Upload upload) {
        return new UploadDocument(
                key(upload.area(), upload.by()),
                upload.id(),
                upload.area().gss(),
                upload.by().value(),
                upload.until(),
                new Binary(upload.file().getByteArray()));
    }

    static String key(AreaCode area, PersonId by) {
        return area.gss() + "/" + by.value();
    }

    Upload toUpload() {
        return new Upload(
                upload, new AreaCode(area), new PersonId(person), until, new ByteArrayResource(file.getData()));
    }
}
