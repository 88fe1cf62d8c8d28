using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why a file is not there: nothing is mounted, a folder is, or the volume holds other files.</summary>
internal static class MissingFile
{
    public static Finding Explain(ContainerSubject subject, string path)
    {
        var finding = new Finding(new LocalizedText(
            $"container {subject.Name} has no file {path} from a volume", $"컨테이너 {subject.Name}에 볼륨에서 온 {path} 파일이 없습니다"))
        {
            Expected = LocalizedText.Same(path),
        };
        if (subject.Files.Mounts.At(path) is not { } mount)
            return subject.About(finding with { Found = new("no volume is mounted there", "마운트된 볼륨 없음") }, subject.Field("volumeMounts"));
        if (mount.Path == path && !mount.Volume.HasFiles)
            return subject.About(finding with { Found = new("a folder", "디렉터리") }, mount.Field);
        var files = string.Join(", ", subject.Files.Files.Where(file => ReferenceEquals(file.Value.Mount, mount)).Select(file => file.Key));
        return subject.About(
            finding with
            {
                Found = files.Length == 0
                    ? new($"{mount.Volume.Kind} volume {mount.Volume.Name} at {mount.Path}, without such a file",
                        $"{mount.Path}에 마운트된 {mount.Volume.Kind} 볼륨 {mount.Volume.Name}: 해당 파일 없음")
                    : LocalizedText.Same(files),
            },
            mount.Field);
    }
}
