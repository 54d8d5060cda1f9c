package tandem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tandem.yaml.YamlFile;

/** All workbooks as they are where an area changes nothing. The others may take over sheets of the first. */
record UsualReports(List<UsualReport> all) {

    UsualReports {
        all = List.copyOf(all);
    }

    static UsualReports read(List<ReportShape> shapes, Function<ReportShape, YamlFile> files) {
        List<UsualReport> read = new ArrayList<>();
        for (ReportShape shape : shapes) {
            read.add(new ReportReader(shape, read.stream().findFirst()).read(files.apply(shape)));
        }
        return new UsualReports(read);
    }

    UsualReport get(ReportShape shape) {
        return all.stream()
                .filter(each -> each.shape().equals(shape))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no report \"" + shape.id() + "\""));
    }

    /** A workbook as an area has it. */
    Report of(ReportShape shape, AreaFile area) {
        return get(shape).of(area, all.get(0).shape().id());
    }
}
