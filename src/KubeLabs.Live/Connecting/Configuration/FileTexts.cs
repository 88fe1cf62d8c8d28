using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The sentences for kubeconfig files that cannot be read. None quotes the file: any of its lines may hold a key.</summary>
internal static class FileTexts
{
    public static LocalizedText Missing(string file) => new(
        $"There is no file {Path(file)}. Check the path after --kubeconfig.",
        $"{Path(file)} 파일이 없습니다. --kubeconfig 뒤의 경로를 확인하세요.");

    public static LocalizedText Unreadable(string file, FileTrouble trouble) => trouble switch
    {
        FileTrouble.Missing => new(
            $"There is no file {Path(file)}, which the kubeconfig refers to. Create it, or correct the path.",
            $"kubeconfig에서 참조하는 {Path(file)} 파일이 없습니다. 파일을 만들거나 경로를 고치세요."),
        FileTrouble.TooLarge => new(
            $"The file {Path(file)} is larger than 3 MiB, so it is not read. Is it the right file?",
            $"{Path(file)} 파일이 3 MiB보다 커서 읽지 않았습니다. 올바른 파일인지 확인하세요."),
        _ => new(
            $"The file {Path(file)} cannot be read. Check that it is a file and that you may read it.",
            $"{Path(file)} 파일을 읽을 수 없습니다. 파일이 맞는지, 읽기 권한이 있는지 확인하세요."),
    };

    public static LocalizedText Broken(string file, Problem problem) => new(
        $"The kubeconfig {At(file, problem.At)} is not valid YAML. Correct it there, or write it anew with the tool that made the cluster.",
        $"kubeconfig {At(file, problem.At)} 위치의 YAML이 올바르지 않습니다. 그곳을 고치거나 클러스터를 만든 도구로 다시 만드세요.");

    public static LocalizedText NoKubeConfig(string file) => new(
        $"The file {Path(file)} is no kubeconfig: it must be a mapping of the kind Config in version v1.",
        $"{Path(file)} 파일은 kubeconfig가 아닙니다. kind가 Config이고 apiVersion이 v1인 매핑이어야 합니다.");

    public static LocalizedText WrongType(string file, Position at, string path, string en, string ko) => new(
        $"In the kubeconfig {At(file, at)} the field {path} must be {en}.",
        $"kubeconfig {At(file, at)} 위치의 {path} 필드는 {ko}이어야 합니다.");

    public static LocalizedText Twice(string file, string list, string name) => new(
        $"The kubeconfig {Path(file)} has two entries named {Shown.Quoted(name)} under {list}. Remove one of them.",
        $"kubeconfig {Path(file)} 파일의 {list} 아래에 이름이 {Shown.Quoted(name)}인 항목이 두 개 있습니다. 하나를 지우세요.");

    /// <summary>A path in quotes, control characters as escapes.</summary>
    public static string Path(string file) => Shown.Quoted(file, 300);

    private static string At(string file, Position at) => at.Line > 0 ? $"{Path(file)}:{at.Line}:{at.Column}" : Path(file);
}
