using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says how a Service answers otherwise than it should.</summary>
internal static class HttpExplainer
{
    private const int MostShown = 200;

    /// <summary>What is wrong with the answer; nothing where none came, which makes the criterion an error.</summary>
    public static IEnumerable<Finding> Explain(CheckContext context, HttpQuestion question)
    {
        var kind = new GroupKind("", "Service");
        if (context.Find(kind, null, question.Service) is not { } service)
        {
            yield return Missing.Object(context, kind, null, question.Service);
            yield break;
        }

        if (context.State.Answer(question.In(context.Namespace)) is not HttpAnswer answer) yield break;
        if (answer.Status != question.Status) yield return Status(service, question, answer);
        else if (!answer.Body.Contains(question.Contains, StringComparison.Ordinal)) yield return Body(service, question, answer);
    }

    private static Finding Status(KubeObject service, HttpQuestion question, HttpAnswer answer) => new Finding(new LocalizedText(
        $"Service {service.Name} answers GET {question.Path} with another status",
        $"서비스 {service.Name}의 GET {question.Path} 응답 상태가 다릅니다"))
    {
        Expected = new($"status {question.Status}", $"상태 {question.Status}"),
        Found = answer.Status == 503
            ? new(
                $"status 503: {Shown(answer.Body)}; are its Pods ready? {Look(service)}",
                $"상태 503: {Shown(answer.Body)}. 파드가 준비되었는지 보십시오: {Look(service)}")
            : new($"status {answer.Status}: {Shown(answer.Body)}", $"상태 {answer.Status}: {Shown(answer.Body)}"),
    }.About(service, FieldPath.Root.Child("spec", "ports"));

    private static Finding Body(KubeObject service, HttpQuestion question, HttpAnswer answer) => new Finding(new LocalizedText(
        $"the answer of Service {service.Name} to GET {question.Path} lacks a text",
        $"서비스 {service.Name}의 GET {question.Path} 응답에 있어야 할 내용이 없습니다"))
    {
        Expected = LocalizedText.Same($"\"{question.Contains}\""),
        Found = answer.Body.Length == 0 ? new("an empty answer", "빈 응답") : LocalizedText.Same(Shown(answer.Body)),
    }.About(service, FieldPath.Root.Child("spec", "selector"));

    private static string Look(KubeObject service) => $"kubectl get endpointslices -n {service.Namespace} -l kubernetes.io/service-name={service.Name}";

    private static string Shown(string body) => body.Length <= MostShown ? body.Trim() : body[..MostShown].Trim() + "…";
}
