using System.Text;
using Crm.Core.Features.Attachments;

namespace Crm.Core.Features.Demo;

/// <summary>Files that people have put on companies.</summary>
internal sealed class FilesChapter(AttachmentService files) : IDemoChapter
{
    private const int EachSo = 4;

    public int Order => 80;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        for (var i = 0; i < stage.Companies.Count; i += EachSo)
        {
            var company = stage.Companies[i];
            var (name, content) =
                i % (2 * EachSo) == 0
                    ? ("Offer.pdf", DemoPdf.Write("Offer", "Sunrise Workspaces", "60 desks, two meeting rooms, parking"))
                    : ("Rent roll.csv", Table());
            await stage.DoAsync(
                stage.After(company.CreatedAt, 0.3),
                company.Owner,
                () => files.AddAsync(new AttachmentUpload(company.Ref, name, content.Length, content), cancellationToken)
            );
        }
    }

    private static MemoryStream Table() =>
        new(Encoding.UTF8.GetBytes("Floor,Desks,Rent\n3,24,180000\n4,36,262000\n"), writable: false);
}
