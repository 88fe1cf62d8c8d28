using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The command of a container in findings.</summary>
internal static class RunningCommand
{
    /// <summary>The field to look at.</summary>
    public static FieldPath Field(ContainerSubject subject) =>
        subject.Container.Node["args"] is not null ? subject.Field("args")
        : subject.Container.Node["command"] is not null ? subject.Field("command") : subject.Container.Path;

    /// <summary>The command as it is run.</summary>
    public static LocalizedText Show(ContainerSubject subject)
    {
        var words = ContainerCommand.Words(subject.Container, subject.Environment);
        return words.IsEmpty ? new("the image's own command", "이미지의 기본 명령") : LocalizedText.Same(string.Join(' ', words));
    }

    /// <summary>The finding that it does not run beside the other containers; null where it does.</summary>
    public static Finding? NotBeside(ContainerSubject subject) => !subject.Container.IsInit || subject.Container.IsSidecar
        ? null
        : subject.About(new Finding(new LocalizedText(
            $"{subject.Name} is an init container: it must end before the containers start",
            $"{subject.Name} 항목은 초기화 컨테이너라서 이것이 끝나야 다른 컨테이너가 시작됩니다"))
        {
            Expected = new("a container, or an init container with restartPolicy Always (a sidecar)",
                "컨테이너, 또는 restartPolicy가 Always인 초기화 컨테이너(사이드카)"),
        }, subject.Container.Path);
}
